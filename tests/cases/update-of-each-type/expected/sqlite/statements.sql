-- upsert `readings`: 1 row
INSERT INTO "readings" ("id", "exact", "widest", "double", "flag", "day", "second", "milli", "micro", "whole", "big", "words", "prose", "document", "number")
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT ("id") DO NOTHING;
-- ("full", 19.9000, 1.000000000000000000000000000000, 0.1, true, "2024-02-29", "2025-01-15 14:00:00", "2025-01-15 14:00:00.123", "2025-01-15 14:00:00.123456", 1, 1, "ä🛒", "two\nlines", "[1,{\"a\":null}]", 1)

-- upsert `readings`: 1 row
INSERT INTO "readings" ("id", "exact", "widest", "double", "flag", "day", "second", "milli", "micro", "whole", "big", "words", "prose", "document", "number")
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "exact" = excluded."exact";
-- ("full", 0.0001, -99999999999999999999999999999999999.999999999999999999999999999999, 0.30000000000000004, false, "1999-12-31", "1999-12-31 23:59:59", "1999-12-31 23:59:59.999", "1999-12-31 23:59:59.999999", -2147483648, 9223372036854775807, "ﬁ ", "🛒🛒🛒🛒🛒🛒🛒🛒🛒🛒", "{\"n\":12345678901234567,\"d\":1.5}", 1)

-- upsert `readings`: 1 row
INSERT INTO "readings" ("id", "exact", "widest", "double", "flag", "day", "second", "milli", "micro", "whole", "big", "words", "prose", "document", "number")
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "widest" = excluded."widest";
-- ("full", 0.0001, -99999999999999999999999999999999999.999999999999999999999999999999, 0.30000000000000004, false, "1999-12-31", "1999-12-31 23:59:59", "1999-12-31 23:59:59.999", "1999-12-31 23:59:59.999999", -2147483648, 9223372036854775807, "ﬁ ", "🛒🛒🛒🛒🛒🛒🛒🛒🛒🛒", "{\"n\":12345678901234567,\"d\":1.5}", 1)

-- upsert `readings`: 1 row
INSERT INTO "readings" ("id", "exact", "widest", "double", "flag", "day", "second", "milli", "micro", "whole", "big", "words", "prose", "document", "number")
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "double" = excluded."double";
-- ("full", 0.0001, -99999999999999999999999999999999999.999999999999999999999999999999, 0.30000000000000004, false, "1999-12-31", "1999-12-31 23:59:59", "1999-12-31 23:59:59.999", "1999-12-31 23:59:59.999999", -2147483648, 9223372036854775807, "ﬁ ", "🛒🛒🛒🛒🛒🛒🛒🛒🛒🛒", "{\"n\":12345678901234567,\"d\":1.5}", 1)

-- upsert `readings`: 1 row
INSERT INTO "readings" ("id", "exact", "widest", "double", "flag", "day", "second", "milli", "micro", "whole", "big", "words", "prose", "document", "number")
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "flag" = excluded."flag";
-- ("full", 0.0001, -99999999999999999999999999999999999.999999999999999999999999999999, 0.30000000000000004, false, "1999-12-31", "1999-12-31 23:59:59", "1999-12-31 23:59:59.999", "1999-12-31 23:59:59.999999", -2147483648, 9223372036854775807, "ﬁ ", "🛒🛒🛒🛒🛒🛒🛒🛒🛒🛒", "{\"n\":12345678901234567,\"d\":1.5}", 1)

-- upsert `readings`: 1 row
INSERT INTO "readings" ("id", "exact", "widest", "double", "flag", "day", "second", "milli", "micro", "whole", "big", "words", "prose", "document", "number")
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "day" = excluded."day";
-- ("full", 0.0001, -99999999999999999999999999999999999.999999999999999999999999999999, 0.30000000000000004, false, "1999-12-31", "1999-12-31 23:59:59", "1999-12-31 23:59:59.999", "1999-12-31 23:59:59.999999", -2147483648, 9223372036854775807, "ﬁ ", "🛒🛒🛒🛒🛒🛒🛒🛒🛒🛒", "{\"n\":12345678901234567,\"d\":1.5}", 1)

-- upsert `readings`: 1 row
INSERT INTO "readings" ("id", "exact", "widest", "double", "flag", "day", "second", "milli", "micro", "whole", "big", "words", "prose", "document", "number")
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "second" = excluded."second";
-- ("full", 0.0001, -99999999999999999999999999999999999.999999999999999999999999999999, 0.30000000000000004, false, "1999-12-31", "1999-12-31 23:59:59", "1999-12-31 23:59:59.999", "1999-12-31 23:59:59.999999", -2147483648, 9223372036854775807, "ﬁ ", "🛒🛒🛒🛒🛒🛒🛒🛒🛒🛒", "{\"n\":12345678901234567,\"d\":1.5}", 1)

-- upsert `readings`: 1 row
INSERT INTO "readings" ("id", "exact", "widest", "double", "flag", "day", "second", "milli", "micro", "whole", "big", "words", "prose", "document", "number")
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "milli" = excluded."milli";
-- ("full", 0.0001, -99999999999999999999999999999999999.999999999999999999999999999999, 0.30000000000000004, false, "1999-12-31", "1999-12-31 23:59:59", "1999-12-31 23:59:59.999", "1999-12-31 23:59:59.999999", -2147483648, 9223372036854775807, "ﬁ ", "🛒🛒🛒🛒🛒🛒🛒🛒🛒🛒", "{\"n\":12345678901234567,\"d\":1.5}", 1)

-- upsert `readings`: 1 row
INSERT INTO "readings" ("id", "exact", "widest", "double", "flag", "day", "second", "milli", "micro", "whole", "big", "words", "prose", "document", "number")
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "micro" = excluded."micro";
-- ("full", 0.0001, -99999999999999999999999999999999999.999999999999999999999999999999, 0.30000000000000004, false, "1999-12-31", "1999-12-31 23:59:59", "1999-12-31 23:59:59.999", "1999-12-31 23:59:59.999999", -2147483648, 9223372036854775807, "ﬁ ", "🛒🛒🛒🛒🛒🛒🛒🛒🛒🛒", "{\"n\":12345678901234567,\"d\":1.5}", 1)

-- upsert `readings`: 1 row
INSERT INTO "readings" ("id", "exact", "widest", "double", "flag", "day", "second", "milli", "micro", "whole", "big", "words", "prose", "document", "number")
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "whole" = excluded."whole";
-- ("full", 0.0001, -99999999999999999999999999999999999.999999999999999999999999999999, 0.30000000000000004, false, "1999-12-31", "1999-12-31 23:59:59", "1999-12-31 23:59:59.999", "1999-12-31 23:59:59.999999", -2147483648, 9223372036854775807, "ﬁ ", "🛒🛒🛒🛒🛒🛒🛒🛒🛒🛒", "{\"n\":12345678901234567,\"d\":1.5}", 1)

-- upsert `readings`: 1 row
INSERT INTO "readings" ("id", "exact", "widest", "double", "flag", "day", "second", "milli", "micro", "whole", "big", "words", "prose", "document", "number")
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "big" = excluded."big";
-- ("full", 0.0001, -99999999999999999999999999999999999.999999999999999999999999999999, 0.30000000000000004, false, "1999-12-31", "1999-12-31 23:59:59", "1999-12-31 23:59:59.999", "1999-12-31 23:59:59.999999", -2147483648, 9223372036854775807, "ﬁ ", "🛒🛒🛒🛒🛒🛒🛒🛒🛒🛒", "{\"n\":12345678901234567,\"d\":1.5}", 1)

-- upsert `readings`: 1 row
INSERT INTO "readings" ("id", "exact", "widest", "double", "flag", "day", "second", "milli", "micro", "whole", "big", "words", "prose", "document", "number")
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "words" = excluded."words";
-- ("full", 0.0001, -99999999999999999999999999999999999.999999999999999999999999999999, 0.30000000000000004, false, "1999-12-31", "1999-12-31 23:59:59", "1999-12-31 23:59:59.999", "1999-12-31 23:59:59.999999", -2147483648, 9223372036854775807, "ﬁ ", "🛒🛒🛒🛒🛒🛒🛒🛒🛒🛒", "{\"n\":12345678901234567,\"d\":1.5}", 1)

-- upsert `readings`: 1 row
INSERT INTO "readings" ("id", "exact", "widest", "double", "flag", "day", "second", "milli", "micro", "whole", "big", "words", "prose", "document", "number")
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "prose" = excluded."prose";
-- ("full", 0.0001, -99999999999999999999999999999999999.999999999999999999999999999999, 0.30000000000000004, false, "1999-12-31", "1999-12-31 23:59:59", "1999-12-31 23:59:59.999", "1999-12-31 23:59:59.999999", -2147483648, 9223372036854775807, "ﬁ ", "🛒🛒🛒🛒🛒🛒🛒🛒🛒🛒", "{\"n\":12345678901234567,\"d\":1.5}", 1)

-- upsert `readings`: 1 row
INSERT INTO "readings" ("id", "exact", "widest", "double", "flag", "day", "second", "milli", "micro", "whole", "big", "words", "prose", "document", "number")
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "document" = excluded."document";
-- ("full", 0.0001, -99999999999999999999999999999999999.999999999999999999999999999999, 0.30000000000000004, false, "1999-12-31", "1999-12-31 23:59:59", "1999-12-31 23:59:59.999", "1999-12-31 23:59:59.999999", -2147483648, 9223372036854775807, "ﬁ ", "🛒🛒🛒🛒🛒🛒🛒🛒🛒🛒", "{\"n\":12345678901234567,\"d\":1.5}", 1)

