-- upsert `readings`: 1 row
INSERT INTO "readings" ("id", "exact", "widest", "double", "flag", "day", "second", "milli", "micro", "whole", "big", "words", "prose", "document", "number")
SELECT new."id", new."exact"::NUMERIC, new."widest"::NUMERIC, new."double", new."flag", new."day", new."second", new."milli", new."micro", new."whole", new."big", new."words", new."prose", new."document"::JSONB, new."number"
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[],
    $3::TEXT[],
    $4::FLOAT8[],
    $5::BOOL[],
    $6::DATE[],
    $7::TIMESTAMP[],
    $8::TIMESTAMP[],
    $9::TIMESTAMP[],
    $10::INT4[],
    $11::INT8[],
    $12::TEXT[],
    $13::TEXT[],
    $14::TEXT[],
    $15::INT4[]
) AS new ("id", "exact", "widest", "double", "flag", "day", "second", "milli", "micro", "whole", "big", "words", "prose", "document", "number")
ON CONFLICT ("id") DO NOTHING;
-- $1 = ["full"]
-- $2 = [19.9000]
-- $3 = [1.000000000000000000000000000000]
-- $4 = [0.1]
-- $5 = [true]
-- $6 = ["2024-02-29"]
-- $7 = ["2025-01-15 14:00:00"]
-- $8 = ["2025-01-15 14:00:00.123"]
-- $9 = ["2025-01-15 14:00:00.123456"]
-- $10 = [1]
-- $11 = [1]
-- $12 = ["ä🛒"]
-- $13 = ["two\nlines"]
-- $14 = ["[1,{\"a\":null}]"]
-- $15 = [1]

-- upsert `readings`: 1 row
INSERT INTO "readings" ("id", "exact", "widest", "double", "flag", "day", "second", "milli", "micro", "whole", "big", "words", "prose", "document", "number")
SELECT new."id", new."exact"::NUMERIC, new."widest"::NUMERIC, new."double", new."flag", new."day", new."second", new."milli", new."micro", new."whole", new."big", new."words", new."prose", new."document"::JSONB, new."number"
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[],
    $3::TEXT[],
    $4::FLOAT8[],
    $5::BOOL[],
    $6::DATE[],
    $7::TIMESTAMP[],
    $8::TIMESTAMP[],
    $9::TIMESTAMP[],
    $10::INT4[],
    $11::INT8[],
    $12::TEXT[],
    $13::TEXT[],
    $14::TEXT[],
    $15::INT4[]
) AS new ("id", "exact", "widest", "double", "flag", "day", "second", "milli", "micro", "whole", "big", "words", "prose", "document", "number")
ON CONFLICT ("id") DO UPDATE SET
    "exact" = excluded."exact"
WHERE ROW("readings"."exact")::RECORD
    *<> ROW(excluded."exact")::RECORD;
-- $1 = ["full"]
-- $2 = [0.0001]
-- $3 = [-99999999999999999999999999999999999.999999999999999999999999999999]
-- $4 = [0.30000000000000004]
-- $5 = [false]
-- $6 = ["1999-12-31"]
-- $7 = ["1999-12-31 23:59:59"]
-- $8 = ["1999-12-31 23:59:59.999"]
-- $9 = ["1999-12-31 23:59:59.999999"]
-- $10 = [-2147483648]
-- $11 = [9223372036854775807]
-- $12 = ["ﬁ "]
-- $13 = ["🛒🛒🛒🛒🛒🛒🛒🛒🛒🛒"]
-- $14 = ["{\"n\":12345678901234567,\"d\":1.5}"]
-- $15 = [1]

-- upsert `readings`: 1 row
INSERT INTO "readings" ("id", "exact", "widest", "double", "flag", "day", "second", "milli", "micro", "whole", "big", "words", "prose", "document", "number")
SELECT new."id", new."exact"::NUMERIC, new."widest"::NUMERIC, new."double", new."flag", new."day", new."second", new."milli", new."micro", new."whole", new."big", new."words", new."prose", new."document"::JSONB, new."number"
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[],
    $3::TEXT[],
    $4::FLOAT8[],
    $5::BOOL[],
    $6::DATE[],
    $7::TIMESTAMP[],
    $8::TIMESTAMP[],
    $9::TIMESTAMP[],
    $10::INT4[],
    $11::INT8[],
    $12::TEXT[],
    $13::TEXT[],
    $14::TEXT[],
    $15::INT4[]
) AS new ("id", "exact", "widest", "double", "flag", "day", "second", "milli", "micro", "whole", "big", "words", "prose", "document", "number")
ON CONFLICT ("id") DO UPDATE SET
    "widest" = excluded."widest"
WHERE ROW("readings"."widest")::RECORD
    *<> ROW(excluded."widest")::RECORD;
-- $1 = ["full"]
-- $2 = [0.0001]
-- $3 = [-99999999999999999999999999999999999.999999999999999999999999999999]
-- $4 = [0.30000000000000004]
-- $5 = [false]
-- $6 = ["1999-12-31"]
-- $7 = ["1999-12-31 23:59:59"]
-- $8 = ["1999-12-31 23:59:59.999"]
-- $9 = ["1999-12-31 23:59:59.999999"]
-- $10 = [-2147483648]
-- $11 = [9223372036854775807]
-- $12 = ["ﬁ "]
-- $13 = ["🛒🛒🛒🛒🛒🛒🛒🛒🛒🛒"]
-- $14 = ["{\"n\":12345678901234567,\"d\":1.5}"]
-- $15 = [1]

-- upsert `readings`: 1 row
INSERT INTO "readings" ("id", "exact", "widest", "double", "flag", "day", "second", "milli", "micro", "whole", "big", "words", "prose", "document", "number")
SELECT new."id", new."exact"::NUMERIC, new."widest"::NUMERIC, new."double", new."flag", new."day", new."second", new."milli", new."micro", new."whole", new."big", new."words", new."prose", new."document"::JSONB, new."number"
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[],
    $3::TEXT[],
    $4::FLOAT8[],
    $5::BOOL[],
    $6::DATE[],
    $7::TIMESTAMP[],
    $8::TIMESTAMP[],
    $9::TIMESTAMP[],
    $10::INT4[],
    $11::INT8[],
    $12::TEXT[],
    $13::TEXT[],
    $14::TEXT[],
    $15::INT4[]
) AS new ("id", "exact", "widest", "double", "flag", "day", "second", "milli", "micro", "whole", "big", "words", "prose", "document", "number")
ON CONFLICT ("id") DO UPDATE SET
    "double" = excluded."double"
WHERE ROW("readings"."double")::RECORD
    *<> ROW(excluded."double")::RECORD;
-- $1 = ["full"]
-- $2 = [0.0001]
-- $3 = [-99999999999999999999999999999999999.999999999999999999999999999999]
-- $4 = [0.30000000000000004]
-- $5 = [false]
-- $6 = ["1999-12-31"]
-- $7 = ["1999-12-31 23:59:59"]
-- $8 = ["1999-12-31 23:59:59.999"]
-- $9 = ["1999-12-31 23:59:59.999999"]
-- $10 = [-2147483648]
-- $11 = [9223372036854775807]
-- $12 = ["ﬁ "]
-- $13 = ["🛒🛒🛒🛒🛒🛒🛒🛒🛒🛒"]
-- $14 = ["{\"n\":12345678901234567,\"d\":1.5}"]
-- $15 = [1]

-- upsert `readings`: 1 row
INSERT INTO "readings" ("id", "exact", "widest", "double", "flag", "day", "second", "milli", "micro", "whole", "big", "words", "prose", "document", "number")
SELECT new."id", new."exact"::NUMERIC, new."widest"::NUMERIC, new."double", new."flag", new."day", new."second", new."milli", new."micro", new."whole", new."big", new."words", new."prose", new."document"::JSONB, new."number"
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[],
    $3::TEXT[],
    $4::FLOAT8[],
    $5::BOOL[],
    $6::DATE[],
    $7::TIMESTAMP[],
    $8::TIMESTAMP[],
    $9::TIMESTAMP[],
    $10::INT4[],
    $11::INT8[],
    $12::TEXT[],
    $13::TEXT[],
    $14::TEXT[],
    $15::INT4[]
) AS new ("id", "exact", "widest", "double", "flag", "day", "second", "milli", "micro", "whole", "big", "words", "prose", "document", "number")
ON CONFLICT ("id") DO UPDATE SET
    "flag" = excluded."flag"
WHERE ROW("readings"."flag")::RECORD
    *<> ROW(excluded."flag")::RECORD;
-- $1 = ["full"]
-- $2 = [0.0001]
-- $3 = [-99999999999999999999999999999999999.999999999999999999999999999999]
-- $4 = [0.30000000000000004]
-- $5 = [false]
-- $6 = ["1999-12-31"]
-- $7 = ["1999-12-31 23:59:59"]
-- $8 = ["1999-12-31 23:59:59.999"]
-- $9 = ["1999-12-31 23:59:59.999999"]
-- $10 = [-2147483648]
-- $11 = [9223372036854775807]
-- $12 = ["ﬁ "]
-- $13 = ["🛒🛒🛒🛒🛒🛒🛒🛒🛒🛒"]
-- $14 = ["{\"n\":12345678901234567,\"d\":1.5}"]
-- $15 = [1]

-- upsert `readings`: 1 row
INSERT INTO "readings" ("id", "exact", "widest", "double", "flag", "day", "second", "milli", "micro", "whole", "big", "words", "prose", "document", "number")
SELECT new."id", new."exact"::NUMERIC, new."widest"::NUMERIC, new."double", new."flag", new."day", new."second", new."milli", new."micro", new."whole", new."big", new."words", new."prose", new."document"::JSONB, new."number"
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[],
    $3::TEXT[],
    $4::FLOAT8[],
    $5::BOOL[],
    $6::DATE[],
    $7::TIMESTAMP[],
    $8::TIMESTAMP[],
    $9::TIMESTAMP[],
    $10::INT4[],
    $11::INT8[],
    $12::TEXT[],
    $13::TEXT[],
    $14::TEXT[],
    $15::INT4[]
) AS new ("id", "exact", "widest", "double", "flag", "day", "second", "milli", "micro", "whole", "big", "words", "prose", "document", "number")
ON CONFLICT ("id") DO UPDATE SET
    "day" = excluded."day"
WHERE ROW("readings"."day")::RECORD
    *<> ROW(excluded."day")::RECORD;
-- $1 = ["full"]
-- $2 = [0.0001]
-- $3 = [-99999999999999999999999999999999999.999999999999999999999999999999]
-- $4 = [0.30000000000000004]
-- $5 = [false]
-- $6 = ["1999-12-31"]
-- $7 = ["1999-12-31 23:59:59"]
-- $8 = ["1999-12-31 23:59:59.999"]
-- $9 = ["1999-12-31 23:59:59.999999"]
-- $10 = [-2147483648]
-- $11 = [9223372036854775807]
-- $12 = ["ﬁ "]
-- $13 = ["🛒🛒🛒🛒🛒🛒🛒🛒🛒🛒"]
-- $14 = ["{\"n\":12345678901234567,\"d\":1.5}"]
-- $15 = [1]

-- upsert `readings`: 1 row
INSERT INTO "readings" ("id", "exact", "widest", "double", "flag", "day", "second", "milli", "micro", "whole", "big", "words", "prose", "document", "number")
SELECT new."id", new."exact"::NUMERIC, new."widest"::NUMERIC, new."double", new."flag", new."day", new."second", new."milli", new."micro", new."whole", new."big", new."words", new."prose", new."document"::JSONB, new."number"
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[],
    $3::TEXT[],
    $4::FLOAT8[],
    $5::BOOL[],
    $6::DATE[],
    $7::TIMESTAMP[],
    $8::TIMESTAMP[],
    $9::TIMESTAMP[],
    $10::INT4[],
    $11::INT8[],
    $12::TEXT[],
    $13::TEXT[],
    $14::TEXT[],
    $15::INT4[]
) AS new ("id", "exact", "widest", "double", "flag", "day", "second", "milli", "micro", "whole", "big", "words", "prose", "document", "number")
ON CONFLICT ("id") DO UPDATE SET
    "second" = excluded."second"
WHERE ROW("readings"."second")::RECORD
    *<> ROW(excluded."second")::RECORD;
-- $1 = ["full"]
-- $2 = [0.0001]
-- $3 = [-99999999999999999999999999999999999.999999999999999999999999999999]
-- $4 = [0.30000000000000004]
-- $5 = [false]
-- $6 = ["1999-12-31"]
-- $7 = ["1999-12-31 23:59:59"]
-- $8 = ["1999-12-31 23:59:59.999"]
-- $9 = ["1999-12-31 23:59:59.999999"]
-- $10 = [-2147483648]
-- $11 = [9223372036854775807]
-- $12 = ["ﬁ "]
-- $13 = ["🛒🛒🛒🛒🛒🛒🛒🛒🛒🛒"]
-- $14 = ["{\"n\":12345678901234567,\"d\":1.5}"]
-- $15 = [1]

-- upsert `readings`: 1 row
INSERT INTO "readings" ("id", "exact", "widest", "double", "flag", "day", "second", "milli", "micro", "whole", "big", "words", "prose", "document", "number")
SELECT new."id", new."exact"::NUMERIC, new."widest"::NUMERIC, new."double", new."flag", new."day", new."second", new."milli", new."micro", new."whole", new."big", new."words", new."prose", new."document"::JSONB, new."number"
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[],
    $3::TEXT[],
    $4::FLOAT8[],
    $5::BOOL[],
    $6::DATE[],
    $7::TIMESTAMP[],
    $8::TIMESTAMP[],
    $9::TIMESTAMP[],
    $10::INT4[],
    $11::INT8[],
    $12::TEXT[],
    $13::TEXT[],
    $14::TEXT[],
    $15::INT4[]
) AS new ("id", "exact", "widest", "double", "flag", "day", "second", "milli", "micro", "whole", "big", "words", "prose", "document", "number")
ON CONFLICT ("id") DO UPDATE SET
    "milli" = excluded."milli"
WHERE ROW("readings"."milli")::RECORD
    *<> ROW(excluded."milli")::RECORD;
-- $1 = ["full"]
-- $2 = [0.0001]
-- $3 = [-99999999999999999999999999999999999.999999999999999999999999999999]
-- $4 = [0.30000000000000004]
-- $5 = [false]
-- $6 = ["1999-12-31"]
-- $7 = ["1999-12-31 23:59:59"]
-- $8 = ["1999-12-31 23:59:59.999"]
-- $9 = ["1999-12-31 23:59:59.999999"]
-- $10 = [-2147483648]
-- $11 = [9223372036854775807]
-- $12 = ["ﬁ "]
-- $13 = ["🛒🛒🛒🛒🛒🛒🛒🛒🛒🛒"]
-- $14 = ["{\"n\":12345678901234567,\"d\":1.5}"]
-- $15 = [1]

-- upsert `readings`: 1 row
INSERT INTO "readings" ("id", "exact", "widest", "double", "flag", "day", "second", "milli", "micro", "whole", "big", "words", "prose", "document", "number")
SELECT new."id", new."exact"::NUMERIC, new."widest"::NUMERIC, new."double", new."flag", new."day", new."second", new."milli", new."micro", new."whole", new."big", new."words", new."prose", new."document"::JSONB, new."number"
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[],
    $3::TEXT[],
    $4::FLOAT8[],
    $5::BOOL[],
    $6::DATE[],
    $7::TIMESTAMP[],
    $8::TIMESTAMP[],
    $9::TIMESTAMP[],
    $10::INT4[],
    $11::INT8[],
    $12::TEXT[],
    $13::TEXT[],
    $14::TEXT[],
    $15::INT4[]
) AS new ("id", "exact", "widest", "double", "flag", "day", "second", "milli", "micro", "whole", "big", "words", "prose", "document", "number")
ON CONFLICT ("id") DO UPDATE SET
    "micro" = excluded."micro"
WHERE ROW("readings"."micro")::RECORD
    *<> ROW(excluded."micro")::RECORD;
-- $1 = ["full"]
-- $2 = [0.0001]
-- $3 = [-99999999999999999999999999999999999.999999999999999999999999999999]
-- $4 = [0.30000000000000004]
-- $5 = [false]
-- $6 = ["1999-12-31"]
-- $7 = ["1999-12-31 23:59:59"]
-- $8 = ["1999-12-31 23:59:59.999"]
-- $9 = ["1999-12-31 23:59:59.999999"]
-- $10 = [-2147483648]
-- $11 = [9223372036854775807]
-- $12 = ["ﬁ "]
-- $13 = ["🛒🛒🛒🛒🛒🛒🛒🛒🛒🛒"]
-- $14 = ["{\"n\":12345678901234567,\"d\":1.5}"]
-- $15 = [1]

-- upsert `readings`: 1 row
INSERT INTO "readings" ("id", "exact", "widest", "double", "flag", "day", "second", "milli", "micro", "whole", "big", "words", "prose", "document", "number")
SELECT new."id", new."exact"::NUMERIC, new."widest"::NUMERIC, new."double", new."flag", new."day", new."second", new."milli", new."micro", new."whole", new."big", new."words", new."prose", new."document"::JSONB, new."number"
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[],
    $3::TEXT[],
    $4::FLOAT8[],
    $5::BOOL[],
    $6::DATE[],
    $7::TIMESTAMP[],
    $8::TIMESTAMP[],
    $9::TIMESTAMP[],
    $10::INT4[],
    $11::INT8[],
    $12::TEXT[],
    $13::TEXT[],
    $14::TEXT[],
    $15::INT4[]
) AS new ("id", "exact", "widest", "double", "flag", "day", "second", "milli", "micro", "whole", "big", "words", "prose", "document", "number")
ON CONFLICT ("id") DO UPDATE SET
    "whole" = excluded."whole"
WHERE ROW("readings"."whole")::RECORD
    *<> ROW(excluded."whole")::RECORD;
-- $1 = ["full"]
-- $2 = [0.0001]
-- $3 = [-99999999999999999999999999999999999.999999999999999999999999999999]
-- $4 = [0.30000000000000004]
-- $5 = [false]
-- $6 = ["1999-12-31"]
-- $7 = ["1999-12-31 23:59:59"]
-- $8 = ["1999-12-31 23:59:59.999"]
-- $9 = ["1999-12-31 23:59:59.999999"]
-- $10 = [-2147483648]
-- $11 = [9223372036854775807]
-- $12 = ["ﬁ "]
-- $13 = ["🛒🛒🛒🛒🛒🛒🛒🛒🛒🛒"]
-- $14 = ["{\"n\":12345678901234567,\"d\":1.5}"]
-- $15 = [1]

-- upsert `readings`: 1 row
INSERT INTO "readings" ("id", "exact", "widest", "double", "flag", "day", "second", "milli", "micro", "whole", "big", "words", "prose", "document", "number")
SELECT new."id", new."exact"::NUMERIC, new."widest"::NUMERIC, new."double", new."flag", new."day", new."second", new."milli", new."micro", new."whole", new."big", new."words", new."prose", new."document"::JSONB, new."number"
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[],
    $3::TEXT[],
    $4::FLOAT8[],
    $5::BOOL[],
    $6::DATE[],
    $7::TIMESTAMP[],
    $8::TIMESTAMP[],
    $9::TIMESTAMP[],
    $10::INT4[],
    $11::INT8[],
    $12::TEXT[],
    $13::TEXT[],
    $14::TEXT[],
    $15::INT4[]
) AS new ("id", "exact", "widest", "double", "flag", "day", "second", "milli", "micro", "whole", "big", "words", "prose", "document", "number")
ON CONFLICT ("id") DO UPDATE SET
    "big" = excluded."big"
WHERE ROW("readings"."big")::RECORD
    *<> ROW(excluded."big")::RECORD;
-- $1 = ["full"]
-- $2 = [0.0001]
-- $3 = [-99999999999999999999999999999999999.999999999999999999999999999999]
-- $4 = [0.30000000000000004]
-- $5 = [false]
-- $6 = ["1999-12-31"]
-- $7 = ["1999-12-31 23:59:59"]
-- $8 = ["1999-12-31 23:59:59.999"]
-- $9 = ["1999-12-31 23:59:59.999999"]
-- $10 = [-2147483648]
-- $11 = [9223372036854775807]
-- $12 = ["ﬁ "]
-- $13 = ["🛒🛒🛒🛒🛒🛒🛒🛒🛒🛒"]
-- $14 = ["{\"n\":12345678901234567,\"d\":1.5}"]
-- $15 = [1]

-- upsert `readings`: 1 row
INSERT INTO "readings" ("id", "exact", "widest", "double", "flag", "day", "second", "milli", "micro", "whole", "big", "words", "prose", "document", "number")
SELECT new."id", new."exact"::NUMERIC, new."widest"::NUMERIC, new."double", new."flag", new."day", new."second", new."milli", new."micro", new."whole", new."big", new."words", new."prose", new."document"::JSONB, new."number"
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[],
    $3::TEXT[],
    $4::FLOAT8[],
    $5::BOOL[],
    $6::DATE[],
    $7::TIMESTAMP[],
    $8::TIMESTAMP[],
    $9::TIMESTAMP[],
    $10::INT4[],
    $11::INT8[],
    $12::TEXT[],
    $13::TEXT[],
    $14::TEXT[],
    $15::INT4[]
) AS new ("id", "exact", "widest", "double", "flag", "day", "second", "milli", "micro", "whole", "big", "words", "prose", "document", "number")
ON CONFLICT ("id") DO UPDATE SET
    "words" = excluded."words"
WHERE ROW("readings"."words")::RECORD
    *<> ROW(excluded."words")::RECORD;
-- $1 = ["full"]
-- $2 = [0.0001]
-- $3 = [-99999999999999999999999999999999999.999999999999999999999999999999]
-- $4 = [0.30000000000000004]
-- $5 = [false]
-- $6 = ["1999-12-31"]
-- $7 = ["1999-12-31 23:59:59"]
-- $8 = ["1999-12-31 23:59:59.999"]
-- $9 = ["1999-12-31 23:59:59.999999"]
-- $10 = [-2147483648]
-- $11 = [9223372036854775807]
-- $12 = ["ﬁ "]
-- $13 = ["🛒🛒🛒🛒🛒🛒🛒🛒🛒🛒"]
-- $14 = ["{\"n\":12345678901234567,\"d\":1.5}"]
-- $15 = [1]

-- upsert `readings`: 1 row
INSERT INTO "readings" ("id", "exact", "widest", "double", "flag", "day", "second", "milli", "micro", "whole", "big", "words", "prose", "document", "number")
SELECT new."id", new."exact"::NUMERIC, new."widest"::NUMERIC, new."double", new."flag", new."day", new."second", new."milli", new."micro", new."whole", new."big", new."words", new."prose", new."document"::JSONB, new."number"
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[],
    $3::TEXT[],
    $4::FLOAT8[],
    $5::BOOL[],
    $6::DATE[],
    $7::TIMESTAMP[],
    $8::TIMESTAMP[],
    $9::TIMESTAMP[],
    $10::INT4[],
    $11::INT8[],
    $12::TEXT[],
    $13::TEXT[],
    $14::TEXT[],
    $15::INT4[]
) AS new ("id", "exact", "widest", "double", "flag", "day", "second", "milli", "micro", "whole", "big", "words", "prose", "document", "number")
ON CONFLICT ("id") DO UPDATE SET
    "prose" = excluded."prose"
WHERE ROW("readings"."prose")::RECORD
    *<> ROW(excluded."prose")::RECORD;
-- $1 = ["full"]
-- $2 = [0.0001]
-- $3 = [-99999999999999999999999999999999999.999999999999999999999999999999]
-- $4 = [0.30000000000000004]
-- $5 = [false]
-- $6 = ["1999-12-31"]
-- $7 = ["1999-12-31 23:59:59"]
-- $8 = ["1999-12-31 23:59:59.999"]
-- $9 = ["1999-12-31 23:59:59.999999"]
-- $10 = [-2147483648]
-- $11 = [9223372036854775807]
-- $12 = ["ﬁ "]
-- $13 = ["🛒🛒🛒🛒🛒🛒🛒🛒🛒🛒"]
-- $14 = ["{\"n\":12345678901234567,\"d\":1.5}"]
-- $15 = [1]

-- upsert `readings`: 1 row
INSERT INTO "readings" ("id", "exact", "widest", "double", "flag", "day", "second", "milli", "micro", "whole", "big", "words", "prose", "document", "number")
SELECT new."id", new."exact"::NUMERIC, new."widest"::NUMERIC, new."double", new."flag", new."day", new."second", new."milli", new."micro", new."whole", new."big", new."words", new."prose", new."document"::JSONB, new."number"
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[],
    $3::TEXT[],
    $4::FLOAT8[],
    $5::BOOL[],
    $6::DATE[],
    $7::TIMESTAMP[],
    $8::TIMESTAMP[],
    $9::TIMESTAMP[],
    $10::INT4[],
    $11::INT8[],
    $12::TEXT[],
    $13::TEXT[],
    $14::TEXT[],
    $15::INT4[]
) AS new ("id", "exact", "widest", "double", "flag", "day", "second", "milli", "micro", "whole", "big", "words", "prose", "document", "number")
ON CONFLICT ("id") DO UPDATE SET
    "document" = excluded."document"
WHERE ROW("readings"."document")::RECORD
    *<> ROW(excluded."document")::RECORD;
-- $1 = ["full"]
-- $2 = [0.0001]
-- $3 = [-99999999999999999999999999999999999.999999999999999999999999999999]
-- $4 = [0.30000000000000004]
-- $5 = [false]
-- $6 = ["1999-12-31"]
-- $7 = ["1999-12-31 23:59:59"]
-- $8 = ["1999-12-31 23:59:59.999"]
-- $9 = ["1999-12-31 23:59:59.999999"]
-- $10 = [-2147483648]
-- $11 = [9223372036854775807]
-- $12 = ["ﬁ "]
-- $13 = ["🛒🛒🛒🛒🛒🛒🛒🛒🛒🛒"]
-- $14 = ["{\"n\":12345678901234567,\"d\":1.5}"]
-- $15 = [1]

