-- tests/cases/update-of-each-type/events.ndjson:1: taken
-- upsert `readings`: 1 row
--    id        full
--    exact     19.9000
--    widest    1.000000000000000000000000000000
--    double    0.1
--    flag      true
--    day       2024-02-29
--    second    2025-01-15 14:00:00
--    milli     2025-01-15 14:00:00.123
--    micro     2025-01-15 14:00:00.123456
--    whole     1
--    big       1
--    words     ä🛒
--    prose     two lines
--    document  [1,{"a":null}]
--    number    1
INSERT INTO "readings" ("id", "exact", "widest", "double", "flag", "day", "second", "milli", "micro", "whole", "big", "words", "prose", "document", "number")
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT ("id") DO NOTHING;
-- ("full", 19.9000, 1.000000000000000000000000000000, 0.1, true, "2024-02-29", "2025-01-15 14:00:00", "2025-01-15 14:00:00.123", "2025-01-15 14:00:00.123456", 1, 1, "ä🛒", "two\nlines", "[1,{\"a\":null}]", 1)

-- tests/cases/update-of-each-type/events.ndjson:2: taken
-- upsert `readings`: 1 row
--    id        other
--    exact     NULL
--    widest    NULL
--    double    NULL
--    flag      NULL
--    day       NULL
--    second    NULL
--    milli     NULL
--    micro     NULL
--    whole     NULL
--    big       NULL
--    words     NULL
--    prose     NULL
--    document  NULL
--    number    2
INSERT INTO "readings" ("id", "exact", "widest", "double", "flag", "day", "second", "milli", "micro", "whole", "big", "words", "prose", "document", "number")
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT ("id") DO NOTHING;
-- ("other", NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 2)

-- tests/cases/update-of-each-type/events.ndjson:3: exact
-- upsert `readings`: 1 row
--    id        full
--    exact     0.0001
--    widest    -99999999999999999999999999999999999.999…
--    double    0.30000000000000004
--    flag      false
--    day       1999-12-31
--    second    1999-12-31 23:59:59
--    milli     1999-12-31 23:59:59.999
--    micro     1999-12-31 23:59:59.999999
--    whole     -2147483648
--    big       9223372036854775807
--    words     ﬁ
--    prose     🛒🛒🛒🛒🛒🛒🛒🛒🛒🛒
--    document  {"n":12345678901234567,"d":1.5}
--    number    1
INSERT INTO "readings" ("id", "exact", "widest", "double", "flag", "day", "second", "milli", "micro", "whole", "big", "words", "prose", "document", "number")
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "exact" = excluded."exact";
-- ("full", 0.0001, -99999999999999999999999999999999999.999999999999999999999999999999, 0.30000000000000004, false, "1999-12-31", "1999-12-31 23:59:59", "1999-12-31 23:59:59.999", "1999-12-31 23:59:59.999999", -2147483648, 9223372036854775807, "ﬁ ", "🛒🛒🛒🛒🛒🛒🛒🛒🛒🛒", "{\"n\":12345678901234567,\"d\":1.5}", 1)

-- tests/cases/update-of-each-type/events.ndjson:4: widest
-- upsert `readings`: 1 row
--    id        full
--    exact     0.0001
--    widest    -99999999999999999999999999999999999.999…
--    double    0.30000000000000004
--    flag      false
--    day       1999-12-31
--    second    1999-12-31 23:59:59
--    milli     1999-12-31 23:59:59.999
--    micro     1999-12-31 23:59:59.999999
--    whole     -2147483648
--    big       9223372036854775807
--    words     ﬁ
--    prose     🛒🛒🛒🛒🛒🛒🛒🛒🛒🛒
--    document  {"n":12345678901234567,"d":1.5}
--    number    1
INSERT INTO "readings" ("id", "exact", "widest", "double", "flag", "day", "second", "milli", "micro", "whole", "big", "words", "prose", "document", "number")
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "widest" = excluded."widest";
-- ("full", 0.0001, -99999999999999999999999999999999999.999999999999999999999999999999, 0.30000000000000004, false, "1999-12-31", "1999-12-31 23:59:59", "1999-12-31 23:59:59.999", "1999-12-31 23:59:59.999999", -2147483648, 9223372036854775807, "ﬁ ", "🛒🛒🛒🛒🛒🛒🛒🛒🛒🛒", "{\"n\":12345678901234567,\"d\":1.5}", 1)

-- tests/cases/update-of-each-type/events.ndjson:5: double
-- upsert `readings`: 1 row
--    id        full
--    exact     0.0001
--    widest    -99999999999999999999999999999999999.999…
--    double    0.30000000000000004
--    flag      false
--    day       1999-12-31
--    second    1999-12-31 23:59:59
--    milli     1999-12-31 23:59:59.999
--    micro     1999-12-31 23:59:59.999999
--    whole     -2147483648
--    big       9223372036854775807
--    words     ﬁ
--    prose     🛒🛒🛒🛒🛒🛒🛒🛒🛒🛒
--    document  {"n":12345678901234567,"d":1.5}
--    number    1
INSERT INTO "readings" ("id", "exact", "widest", "double", "flag", "day", "second", "milli", "micro", "whole", "big", "words", "prose", "document", "number")
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "double" = excluded."double";
-- ("full", 0.0001, -99999999999999999999999999999999999.999999999999999999999999999999, 0.30000000000000004, false, "1999-12-31", "1999-12-31 23:59:59", "1999-12-31 23:59:59.999", "1999-12-31 23:59:59.999999", -2147483648, 9223372036854775807, "ﬁ ", "🛒🛒🛒🛒🛒🛒🛒🛒🛒🛒", "{\"n\":12345678901234567,\"d\":1.5}", 1)

-- tests/cases/update-of-each-type/events.ndjson:6: flag
-- upsert `readings`: 1 row
--    id        full
--    exact     0.0001
--    widest    -99999999999999999999999999999999999.999…
--    double    0.30000000000000004
--    flag      false
--    day       1999-12-31
--    second    1999-12-31 23:59:59
--    milli     1999-12-31 23:59:59.999
--    micro     1999-12-31 23:59:59.999999
--    whole     -2147483648
--    big       9223372036854775807
--    words     ﬁ
--    prose     🛒🛒🛒🛒🛒🛒🛒🛒🛒🛒
--    document  {"n":12345678901234567,"d":1.5}
--    number    1
INSERT INTO "readings" ("id", "exact", "widest", "double", "flag", "day", "second", "milli", "micro", "whole", "big", "words", "prose", "document", "number")
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "flag" = excluded."flag";
-- ("full", 0.0001, -99999999999999999999999999999999999.999999999999999999999999999999, 0.30000000000000004, false, "1999-12-31", "1999-12-31 23:59:59", "1999-12-31 23:59:59.999", "1999-12-31 23:59:59.999999", -2147483648, 9223372036854775807, "ﬁ ", "🛒🛒🛒🛒🛒🛒🛒🛒🛒🛒", "{\"n\":12345678901234567,\"d\":1.5}", 1)

-- tests/cases/update-of-each-type/events.ndjson:7: day
-- upsert `readings`: 1 row
--    id        full
--    exact     0.0001
--    widest    -99999999999999999999999999999999999.999…
--    double    0.30000000000000004
--    flag      false
--    day       1999-12-31
--    second    1999-12-31 23:59:59
--    milli     1999-12-31 23:59:59.999
--    micro     1999-12-31 23:59:59.999999
--    whole     -2147483648
--    big       9223372036854775807
--    words     ﬁ
--    prose     🛒🛒🛒🛒🛒🛒🛒🛒🛒🛒
--    document  {"n":12345678901234567,"d":1.5}
--    number    1
INSERT INTO "readings" ("id", "exact", "widest", "double", "flag", "day", "second", "milli", "micro", "whole", "big", "words", "prose", "document", "number")
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "day" = excluded."day";
-- ("full", 0.0001, -99999999999999999999999999999999999.999999999999999999999999999999, 0.30000000000000004, false, "1999-12-31", "1999-12-31 23:59:59", "1999-12-31 23:59:59.999", "1999-12-31 23:59:59.999999", -2147483648, 9223372036854775807, "ﬁ ", "🛒🛒🛒🛒🛒🛒🛒🛒🛒🛒", "{\"n\":12345678901234567,\"d\":1.5}", 1)

-- tests/cases/update-of-each-type/events.ndjson:8: second
-- upsert `readings`: 1 row
--    id        full
--    exact     0.0001
--    widest    -99999999999999999999999999999999999.999…
--    double    0.30000000000000004
--    flag      false
--    day       1999-12-31
--    second    1999-12-31 23:59:59
--    milli     1999-12-31 23:59:59.999
--    micro     1999-12-31 23:59:59.999999
--    whole     -2147483648
--    big       9223372036854775807
--    words     ﬁ
--    prose     🛒🛒🛒🛒🛒🛒🛒🛒🛒🛒
--    document  {"n":12345678901234567,"d":1.5}
--    number    1
INSERT INTO "readings" ("id", "exact", "widest", "double", "flag", "day", "second", "milli", "micro", "whole", "big", "words", "prose", "document", "number")
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "second" = excluded."second";
-- ("full", 0.0001, -99999999999999999999999999999999999.999999999999999999999999999999, 0.30000000000000004, false, "1999-12-31", "1999-12-31 23:59:59", "1999-12-31 23:59:59.999", "1999-12-31 23:59:59.999999", -2147483648, 9223372036854775807, "ﬁ ", "🛒🛒🛒🛒🛒🛒🛒🛒🛒🛒", "{\"n\":12345678901234567,\"d\":1.5}", 1)

-- tests/cases/update-of-each-type/events.ndjson:9: milli
-- upsert `readings`: 1 row
--    id        full
--    exact     0.0001
--    widest    -99999999999999999999999999999999999.999…
--    double    0.30000000000000004
--    flag      false
--    day       1999-12-31
--    second    1999-12-31 23:59:59
--    milli     1999-12-31 23:59:59.999
--    micro     1999-12-31 23:59:59.999999
--    whole     -2147483648
--    big       9223372036854775807
--    words     ﬁ
--    prose     🛒🛒🛒🛒🛒🛒🛒🛒🛒🛒
--    document  {"n":12345678901234567,"d":1.5}
--    number    1
INSERT INTO "readings" ("id", "exact", "widest", "double", "flag", "day", "second", "milli", "micro", "whole", "big", "words", "prose", "document", "number")
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "milli" = excluded."milli";
-- ("full", 0.0001, -99999999999999999999999999999999999.999999999999999999999999999999, 0.30000000000000004, false, "1999-12-31", "1999-12-31 23:59:59", "1999-12-31 23:59:59.999", "1999-12-31 23:59:59.999999", -2147483648, 9223372036854775807, "ﬁ ", "🛒🛒🛒🛒🛒🛒🛒🛒🛒🛒", "{\"n\":12345678901234567,\"d\":1.5}", 1)

-- tests/cases/update-of-each-type/events.ndjson:10: micro
-- upsert `readings`: 1 row
--    id        full
--    exact     0.0001
--    widest    -99999999999999999999999999999999999.999…
--    double    0.30000000000000004
--    flag      false
--    day       1999-12-31
--    second    1999-12-31 23:59:59
--    milli     1999-12-31 23:59:59.999
--    micro     1999-12-31 23:59:59.999999
--    whole     -2147483648
--    big       9223372036854775807
--    words     ﬁ
--    prose     🛒🛒🛒🛒🛒🛒🛒🛒🛒🛒
--    document  {"n":12345678901234567,"d":1.5}
--    number    1
INSERT INTO "readings" ("id", "exact", "widest", "double", "flag", "day", "second", "milli", "micro", "whole", "big", "words", "prose", "document", "number")
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "micro" = excluded."micro";
-- ("full", 0.0001, -99999999999999999999999999999999999.999999999999999999999999999999, 0.30000000000000004, false, "1999-12-31", "1999-12-31 23:59:59", "1999-12-31 23:59:59.999", "1999-12-31 23:59:59.999999", -2147483648, 9223372036854775807, "ﬁ ", "🛒🛒🛒🛒🛒🛒🛒🛒🛒🛒", "{\"n\":12345678901234567,\"d\":1.5}", 1)

-- tests/cases/update-of-each-type/events.ndjson:11: whole
-- upsert `readings`: 1 row
--    id        full
--    exact     0.0001
--    widest    -99999999999999999999999999999999999.999…
--    double    0.30000000000000004
--    flag      false
--    day       1999-12-31
--    second    1999-12-31 23:59:59
--    milli     1999-12-31 23:59:59.999
--    micro     1999-12-31 23:59:59.999999
--    whole     -2147483648
--    big       9223372036854775807
--    words     ﬁ
--    prose     🛒🛒🛒🛒🛒🛒🛒🛒🛒🛒
--    document  {"n":12345678901234567,"d":1.5}
--    number    1
INSERT INTO "readings" ("id", "exact", "widest", "double", "flag", "day", "second", "milli", "micro", "whole", "big", "words", "prose", "document", "number")
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "whole" = excluded."whole";
-- ("full", 0.0001, -99999999999999999999999999999999999.999999999999999999999999999999, 0.30000000000000004, false, "1999-12-31", "1999-12-31 23:59:59", "1999-12-31 23:59:59.999", "1999-12-31 23:59:59.999999", -2147483648, 9223372036854775807, "ﬁ ", "🛒🛒🛒🛒🛒🛒🛒🛒🛒🛒", "{\"n\":12345678901234567,\"d\":1.5}", 1)

-- tests/cases/update-of-each-type/events.ndjson:12: big
-- upsert `readings`: 1 row
--    id        full
--    exact     0.0001
--    widest    -99999999999999999999999999999999999.999…
--    double    0.30000000000000004
--    flag      false
--    day       1999-12-31
--    second    1999-12-31 23:59:59
--    milli     1999-12-31 23:59:59.999
--    micro     1999-12-31 23:59:59.999999
--    whole     -2147483648
--    big       9223372036854775807
--    words     ﬁ
--    prose     🛒🛒🛒🛒🛒🛒🛒🛒🛒🛒
--    document  {"n":12345678901234567,"d":1.5}
--    number    1
INSERT INTO "readings" ("id", "exact", "widest", "double", "flag", "day", "second", "milli", "micro", "whole", "big", "words", "prose", "document", "number")
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "big" = excluded."big";
-- ("full", 0.0001, -99999999999999999999999999999999999.999999999999999999999999999999, 0.30000000000000004, false, "1999-12-31", "1999-12-31 23:59:59", "1999-12-31 23:59:59.999", "1999-12-31 23:59:59.999999", -2147483648, 9223372036854775807, "ﬁ ", "🛒🛒🛒🛒🛒🛒🛒🛒🛒🛒", "{\"n\":12345678901234567,\"d\":1.5}", 1)

-- tests/cases/update-of-each-type/events.ndjson:13: words
-- upsert `readings`: 1 row
--    id        full
--    exact     0.0001
--    widest    -99999999999999999999999999999999999.999…
--    double    0.30000000000000004
--    flag      false
--    day       1999-12-31
--    second    1999-12-31 23:59:59
--    milli     1999-12-31 23:59:59.999
--    micro     1999-12-31 23:59:59.999999
--    whole     -2147483648
--    big       9223372036854775807
--    words     ﬁ
--    prose     🛒🛒🛒🛒🛒🛒🛒🛒🛒🛒
--    document  {"n":12345678901234567,"d":1.5}
--    number    1
INSERT INTO "readings" ("id", "exact", "widest", "double", "flag", "day", "second", "milli", "micro", "whole", "big", "words", "prose", "document", "number")
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "words" = excluded."words";
-- ("full", 0.0001, -99999999999999999999999999999999999.999999999999999999999999999999, 0.30000000000000004, false, "1999-12-31", "1999-12-31 23:59:59", "1999-12-31 23:59:59.999", "1999-12-31 23:59:59.999999", -2147483648, 9223372036854775807, "ﬁ ", "🛒🛒🛒🛒🛒🛒🛒🛒🛒🛒", "{\"n\":12345678901234567,\"d\":1.5}", 1)

-- tests/cases/update-of-each-type/events.ndjson:14: prose
-- upsert `readings`: 1 row
--    id        full
--    exact     0.0001
--    widest    -99999999999999999999999999999999999.999…
--    double    0.30000000000000004
--    flag      false
--    day       1999-12-31
--    second    1999-12-31 23:59:59
--    milli     1999-12-31 23:59:59.999
--    micro     1999-12-31 23:59:59.999999
--    whole     -2147483648
--    big       9223372036854775807
--    words     ﬁ
--    prose     🛒🛒🛒🛒🛒🛒🛒🛒🛒🛒
--    document  {"n":12345678901234567,"d":1.5}
--    number    1
INSERT INTO "readings" ("id", "exact", "widest", "double", "flag", "day", "second", "milli", "micro", "whole", "big", "words", "prose", "document", "number")
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "prose" = excluded."prose";
-- ("full", 0.0001, -99999999999999999999999999999999999.999999999999999999999999999999, 0.30000000000000004, false, "1999-12-31", "1999-12-31 23:59:59", "1999-12-31 23:59:59.999", "1999-12-31 23:59:59.999999", -2147483648, 9223372036854775807, "ﬁ ", "🛒🛒🛒🛒🛒🛒🛒🛒🛒🛒", "{\"n\":12345678901234567,\"d\":1.5}", 1)

-- tests/cases/update-of-each-type/events.ndjson:15: document
-- upsert `readings`: 1 row
--    id        full
--    exact     0.0001
--    widest    -99999999999999999999999999999999999.999…
--    double    0.30000000000000004
--    flag      false
--    day       1999-12-31
--    second    1999-12-31 23:59:59
--    milli     1999-12-31 23:59:59.999
--    micro     1999-12-31 23:59:59.999999
--    whole     -2147483648
--    big       9223372036854775807
--    words     ﬁ
--    prose     🛒🛒🛒🛒🛒🛒🛒🛒🛒🛒
--    document  {"n":12345678901234567,"d":1.5}
--    number    1
INSERT INTO "readings" ("id", "exact", "widest", "double", "flag", "day", "second", "milli", "micro", "whole", "big", "words", "prose", "document", "number")
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "document" = excluded."document";
-- ("full", 0.0001, -99999999999999999999999999999999999.999999999999999999999999999999, 0.30000000000000004, false, "1999-12-31", "1999-12-31 23:59:59", "1999-12-31 23:59:59.999", "1999-12-31 23:59:59.999999", -2147483648, 9223372036854775807, "ﬁ ", "🛒🛒🛒🛒🛒🛒🛒🛒🛒🛒", "{\"n\":12345678901234567,\"d\":1.5}", 1)

-- tests/cases/update-of-each-type/events.ndjson:16: words
-- upsert `readings`: 1 row
--    id        new
--    exact     0.0001
--    widest    -99999999999999999999999999999999999.999…
--    double    0.30000000000000004
--    flag      false
--    day       1999-12-31
--    second    1999-12-31 23:59:59
--    milli     1999-12-31 23:59:59.999
--    micro     1999-12-31 23:59:59.999999
--    whole     -2147483648
--    big       9223372036854775807
--    words     ﬁ
--    prose     🛒🛒🛒🛒🛒🛒🛒🛒🛒🛒
--    document  {"n":12345678901234567,"d":1.5}
--    number    2
INSERT INTO "readings" ("id", "exact", "widest", "double", "flag", "day", "second", "milli", "micro", "whole", "big", "words", "prose", "document", "number")
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "words" = excluded."words";
-- ("new", 0.0001, -99999999999999999999999999999999999.999999999999999999999999999999, 0.30000000000000004, false, "1999-12-31", "1999-12-31 23:59:59", "1999-12-31 23:59:59.999", "1999-12-31 23:59:59.999999", -2147483648, 9223372036854775807, "ﬁ ", "🛒🛒🛒🛒🛒🛒🛒🛒🛒🛒", "{\"n\":12345678901234567,\"d\":1.5}", 2)

-- tests/cases/update-of-each-type/events.ndjson:17: exact
-- upsert `readings`: 1 row
--    id        other
--    exact     0.0001
--    widest    NULL
--    double    NULL
--    flag      NULL
--    day       NULL
--    second    NULL
--    milli     NULL
--    micro     NULL
--    whole     NULL
--    big       NULL
--    words     NULL
--    prose     NULL
--    document  NULL
--    number    2
INSERT INTO "readings" ("id", "exact", "widest", "double", "flag", "day", "second", "milli", "micro", "whole", "big", "words", "prose", "document", "number")
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "exact" = excluded."exact";
-- ("other", 0.0001, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 2)

-- tests/cases/update-of-each-type/events.ndjson:18: widest
-- upsert `readings`: 1 row
--    id        other
--    exact     NULL
--    widest    -99999999999999999999999999999999999.999…
--    double    NULL
--    flag      NULL
--    day       NULL
--    second    NULL
--    milli     NULL
--    micro     NULL
--    whole     NULL
--    big       NULL
--    words     NULL
--    prose     NULL
--    document  NULL
--    number    2
INSERT INTO "readings" ("id", "exact", "widest", "double", "flag", "day", "second", "milli", "micro", "whole", "big", "words", "prose", "document", "number")
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "widest" = excluded."widest";
-- ("other", NULL, -99999999999999999999999999999999999.999999999999999999999999999999, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 2)

-- tests/cases/update-of-each-type/events.ndjson:19: double
-- upsert `readings`: 1 row
--    id        other
--    exact     NULL
--    widest    NULL
--    double    0.30000000000000004
--    flag      NULL
--    day       NULL
--    second    NULL
--    milli     NULL
--    micro     NULL
--    whole     NULL
--    big       NULL
--    words     NULL
--    prose     NULL
--    document  NULL
--    number    2
INSERT INTO "readings" ("id", "exact", "widest", "double", "flag", "day", "second", "milli", "micro", "whole", "big", "words", "prose", "document", "number")
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "double" = excluded."double";
-- ("other", NULL, NULL, 0.30000000000000004, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 2)

-- tests/cases/update-of-each-type/events.ndjson:20: flag
-- upsert `readings`: 1 row
--    id        other
--    exact     NULL
--    widest    NULL
--    double    NULL
--    flag      false
--    day       NULL
--    second    NULL
--    milli     NULL
--    micro     NULL
--    whole     NULL
--    big       NULL
--    words     NULL
--    prose     NULL
--    document  NULL
--    number    2
INSERT INTO "readings" ("id", "exact", "widest", "double", "flag", "day", "second", "milli", "micro", "whole", "big", "words", "prose", "document", "number")
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "flag" = excluded."flag";
-- ("other", NULL, NULL, NULL, false, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 2)

-- tests/cases/update-of-each-type/events.ndjson:21: day
-- upsert `readings`: 1 row
--    id        other
--    exact     NULL
--    widest    NULL
--    double    NULL
--    flag      NULL
--    day       1999-12-31
--    second    NULL
--    milli     NULL
--    micro     NULL
--    whole     NULL
--    big       NULL
--    words     NULL
--    prose     NULL
--    document  NULL
--    number    2
INSERT INTO "readings" ("id", "exact", "widest", "double", "flag", "day", "second", "milli", "micro", "whole", "big", "words", "prose", "document", "number")
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "day" = excluded."day";
-- ("other", NULL, NULL, NULL, NULL, "1999-12-31", NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 2)

-- tests/cases/update-of-each-type/events.ndjson:22: second
-- upsert `readings`: 1 row
--    id        other
--    exact     NULL
--    widest    NULL
--    double    NULL
--    flag      NULL
--    day       NULL
--    second    1999-12-31 23:59:59
--    milli     NULL
--    micro     NULL
--    whole     NULL
--    big       NULL
--    words     NULL
--    prose     NULL
--    document  NULL
--    number    2
INSERT INTO "readings" ("id", "exact", "widest", "double", "flag", "day", "second", "milli", "micro", "whole", "big", "words", "prose", "document", "number")
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "second" = excluded."second";
-- ("other", NULL, NULL, NULL, NULL, NULL, "1999-12-31 23:59:59", NULL, NULL, NULL, NULL, NULL, NULL, NULL, 2)

-- tests/cases/update-of-each-type/events.ndjson:23: milli
-- upsert `readings`: 1 row
--    id        other
--    exact     NULL
--    widest    NULL
--    double    NULL
--    flag      NULL
--    day       NULL
--    second    NULL
--    milli     1999-12-31 23:59:59.999
--    micro     NULL
--    whole     NULL
--    big       NULL
--    words     NULL
--    prose     NULL
--    document  NULL
--    number    2
INSERT INTO "readings" ("id", "exact", "widest", "double", "flag", "day", "second", "milli", "micro", "whole", "big", "words", "prose", "document", "number")
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "milli" = excluded."milli";
-- ("other", NULL, NULL, NULL, NULL, NULL, NULL, "1999-12-31 23:59:59.999", NULL, NULL, NULL, NULL, NULL, NULL, 2)

-- tests/cases/update-of-each-type/events.ndjson:24: micro
-- upsert `readings`: 1 row
--    id        other
--    exact     NULL
--    widest    NULL
--    double    NULL
--    flag      NULL
--    day       NULL
--    second    NULL
--    milli     NULL
--    micro     1999-12-31 23:59:59.999999
--    whole     NULL
--    big       NULL
--    words     NULL
--    prose     NULL
--    document  NULL
--    number    2
INSERT INTO "readings" ("id", "exact", "widest", "double", "flag", "day", "second", "milli", "micro", "whole", "big", "words", "prose", "document", "number")
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "micro" = excluded."micro";
-- ("other", NULL, NULL, NULL, NULL, NULL, NULL, NULL, "1999-12-31 23:59:59.999999", NULL, NULL, NULL, NULL, NULL, 2)

-- tests/cases/update-of-each-type/events.ndjson:25: whole
-- upsert `readings`: 1 row
--    id        other
--    exact     NULL
--    widest    NULL
--    double    NULL
--    flag      NULL
--    day       NULL
--    second    NULL
--    milli     NULL
--    micro     NULL
--    whole     -2147483648
--    big       NULL
--    words     NULL
--    prose     NULL
--    document  NULL
--    number    2
INSERT INTO "readings" ("id", "exact", "widest", "double", "flag", "day", "second", "milli", "micro", "whole", "big", "words", "prose", "document", "number")
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "whole" = excluded."whole";
-- ("other", NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, -2147483648, NULL, NULL, NULL, NULL, 2)

-- tests/cases/update-of-each-type/events.ndjson:26: big
-- upsert `readings`: 1 row
--    id        other
--    exact     NULL
--    widest    NULL
--    double    NULL
--    flag      NULL
--    day       NULL
--    second    NULL
--    milli     NULL
--    micro     NULL
--    whole     NULL
--    big       9223372036854775807
--    words     NULL
--    prose     NULL
--    document  NULL
--    number    2
INSERT INTO "readings" ("id", "exact", "widest", "double", "flag", "day", "second", "milli", "micro", "whole", "big", "words", "prose", "document", "number")
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "big" = excluded."big";
-- ("other", NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 9223372036854775807, NULL, NULL, NULL, 2)

-- tests/cases/update-of-each-type/events.ndjson:27: words
-- upsert `readings`: 1 row
--    id        other
--    exact     NULL
--    widest    NULL
--    double    NULL
--    flag      NULL
--    day       NULL
--    second    NULL
--    milli     NULL
--    micro     NULL
--    whole     NULL
--    big       NULL
--    words     ﬁ
--    prose     NULL
--    document  NULL
--    number    2
INSERT INTO "readings" ("id", "exact", "widest", "double", "flag", "day", "second", "milli", "micro", "whole", "big", "words", "prose", "document", "number")
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "words" = excluded."words";
-- ("other", NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, "ﬁ ", NULL, NULL, 2)

-- tests/cases/update-of-each-type/events.ndjson:28: prose
-- upsert `readings`: 1 row
--    id        other
--    exact     NULL
--    widest    NULL
--    double    NULL
--    flag      NULL
--    day       NULL
--    second    NULL
--    milli     NULL
--    micro     NULL
--    whole     NULL
--    big       NULL
--    words     NULL
--    prose     🛒🛒🛒🛒🛒🛒🛒🛒🛒🛒
--    document  NULL
--    number    2
INSERT INTO "readings" ("id", "exact", "widest", "double", "flag", "day", "second", "milli", "micro", "whole", "big", "words", "prose", "document", "number")
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "prose" = excluded."prose";
-- ("other", NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, "🛒🛒🛒🛒🛒🛒🛒🛒🛒🛒", NULL, 2)

-- tests/cases/update-of-each-type/events.ndjson:29: document
-- upsert `readings`: 1 row
--    id        other
--    exact     NULL
--    widest    NULL
--    double    NULL
--    flag      NULL
--    day       NULL
--    second    NULL
--    milli     NULL
--    micro     NULL
--    whole     NULL
--    big       NULL
--    words     NULL
--    prose     NULL
--    document  {"n":12345678901234567,"d":1.5}
--    number    2
INSERT INTO "readings" ("id", "exact", "widest", "double", "flag", "day", "second", "milli", "micro", "whole", "big", "words", "prose", "document", "number")
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "document" = excluded."document";
-- ("other", NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, "{\"n\":12345678901234567,\"d\":1.5}", 2)

-- tests/cases/update-of-each-type/events.ndjson:30: micro
-- upsert `readings`: 1 row
--    id        third
--    exact     NULL
--    widest    NULL
--    double    NULL
--    flag      NULL
--    day       NULL
--    second    NULL
--    milli     NULL
--    micro     NULL
--    whole     NULL
--    big       NULL
--    words     NULL
--    prose     NULL
--    document  NULL
--    number    3
INSERT INTO "readings" ("id", "exact", "widest", "double", "flag", "day", "second", "milli", "micro", "whole", "big", "words", "prose", "document", "number")
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "micro" = excluded."micro";
-- ("third", NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 3)

