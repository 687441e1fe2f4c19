-- tests/cases/types/events.ndjson:1: taken
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
INSERT INTO "readings" ("id", "exact", "widest", "double", "flag", "day", "second", "milli", "micro", "whole", "big", "words", "prose", "document")
SELECT new."id", new."exact"::NUMERIC, new."widest"::NUMERIC, new."double", new."flag", new."day", new."second", new."milli", new."micro", new."whole", new."big", new."words", new."prose", new."document"::JSONB
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
    $14::TEXT[]
) AS new ("id", "exact", "widest", "double", "flag", "day", "second", "milli", "micro", "whole", "big", "words", "prose", "document")
ON CONFLICT ("id") DO UPDATE SET
    "exact" = excluded."exact",
    "widest" = excluded."widest",
    "double" = excluded."double",
    "flag" = excluded."flag",
    "day" = excluded."day",
    "second" = excluded."second",
    "milli" = excluded."milli",
    "micro" = excluded."micro",
    "whole" = excluded."whole",
    "big" = excluded."big",
    "words" = excluded."words",
    "prose" = excluded."prose",
    "document" = excluded."document";
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

-- tests/cases/types/events.ndjson:2: taken
-- upsert `readings`: 1 row
--    id        most
--    exact     9999999999999999.9999
--    widest    99999999999999999999999999999999999.9999…
--    double    1797693134862315700000000000000000000000…
--    flag      true
--    day       9999-12-31
--    second    9999-12-31 23:59:59
--    milli     9999-12-31 23:59:59.999
--    micro     9999-12-31 23:59:59.999999
--    whole     2147483647
--    big       9223372036854775807
--    words     🛒🛒🛒🛒🛒🛒🛒🛒🛒🛒🛒🛒🛒🛒🛒🛒🛒🛒🛒🛒
--    prose
--    document  true
INSERT INTO "readings" ("id", "exact", "widest", "double", "flag", "day", "second", "milli", "micro", "whole", "big", "words", "prose", "document")
SELECT new."id", new."exact"::NUMERIC, new."widest"::NUMERIC, new."double", new."flag", new."day", new."second", new."milli", new."micro", new."whole", new."big", new."words", new."prose", new."document"::JSONB
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
    $14::TEXT[]
) AS new ("id", "exact", "widest", "double", "flag", "day", "second", "milli", "micro", "whole", "big", "words", "prose", "document")
ON CONFLICT ("id") DO UPDATE SET
    "exact" = excluded."exact",
    "widest" = excluded."widest",
    "double" = excluded."double",
    "flag" = excluded."flag",
    "day" = excluded."day",
    "second" = excluded."second",
    "milli" = excluded."milli",
    "micro" = excluded."micro",
    "whole" = excluded."whole",
    "big" = excluded."big",
    "words" = excluded."words",
    "prose" = excluded."prose",
    "document" = excluded."document";
-- $1 = ["most"]
-- $2 = [9999999999999999.9999]
-- $3 = [99999999999999999999999999999999999.999999999999999999999999999999]
-- $4 = [179769313486231570000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000]
-- $5 = [true]
-- $6 = ["9999-12-31"]
-- $7 = ["9999-12-31 23:59:59"]
-- $8 = ["9999-12-31 23:59:59.999"]
-- $9 = ["9999-12-31 23:59:59.999999"]
-- $10 = [2147483647]
-- $11 = [9223372036854775807]
-- $12 = ["🛒🛒🛒🛒🛒🛒🛒🛒🛒🛒🛒🛒🛒🛒🛒🛒🛒🛒🛒🛒"]
-- $13 = [""]
-- $14 = ["true"]

-- tests/cases/types/events.ndjson:3: taken
-- upsert `readings`: 1 row
--    id        least
--    exact     -9999999999999999.9999
--    widest    -99999999999999999999999999999999999.999…
--    double    -179769313486231570000000000000000000000…
--    flag      false
--    day       1000-01-01
--    second    1000-01-01 00:00:00
--    milli     1000-01-01 00:00:00.000
--    micro     1000-01-01 00:00:00.000001
--    whole     -2147483648
--    big       -9223372036854775808
--    words
--    prose
--    document  ""
INSERT INTO "readings" ("id", "exact", "widest", "double", "flag", "day", "second", "milli", "micro", "whole", "big", "words", "prose", "document")
SELECT new."id", new."exact"::NUMERIC, new."widest"::NUMERIC, new."double", new."flag", new."day", new."second", new."milli", new."micro", new."whole", new."big", new."words", new."prose", new."document"::JSONB
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
    $14::TEXT[]
) AS new ("id", "exact", "widest", "double", "flag", "day", "second", "milli", "micro", "whole", "big", "words", "prose", "document")
ON CONFLICT ("id") DO UPDATE SET
    "exact" = excluded."exact",
    "widest" = excluded."widest",
    "double" = excluded."double",
    "flag" = excluded."flag",
    "day" = excluded."day",
    "second" = excluded."second",
    "milli" = excluded."milli",
    "micro" = excluded."micro",
    "whole" = excluded."whole",
    "big" = excluded."big",
    "words" = excluded."words",
    "prose" = excluded."prose",
    "document" = excluded."document";
-- $1 = ["least"]
-- $2 = [-9999999999999999.9999]
-- $3 = [-99999999999999999999999999999999999.999999999999999999999999999999]
-- $4 = [-179769313486231570000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000]
-- $5 = [false]
-- $6 = ["1000-01-01"]
-- $7 = ["1000-01-01 00:00:00"]
-- $8 = ["1000-01-01 00:00:00.000"]
-- $9 = ["1000-01-01 00:00:00.000001"]
-- $10 = [-2147483648]
-- $11 = [-9223372036854775808]
-- $12 = [""]
-- $13 = [" "]
-- $14 = ["\"\""]

-- tests/cases/types/events.ndjson:4: taken
-- upsert `readings`: 1 row
--    id        small
--    exact     0.0001
--    widest    0.000000000000000000000000000001
--    double    0.00000000000000000000000000000000000000…
--    flag      false
--    day       0001-01-01
--    second    0001-01-01 00:00:00
--    milli     0001-01-01 00:00:00.001
--    micro     0001-01-01 00:00:00.000001
--    whole     0
--    big       0
--    words     0
--    prose     1.50
--    document  0
INSERT INTO "readings" ("id", "exact", "widest", "double", "flag", "day", "second", "milli", "micro", "whole", "big", "words", "prose", "document")
SELECT new."id", new."exact"::NUMERIC, new."widest"::NUMERIC, new."double", new."flag", new."day", new."second", new."milli", new."micro", new."whole", new."big", new."words", new."prose", new."document"::JSONB
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
    $14::TEXT[]
) AS new ("id", "exact", "widest", "double", "flag", "day", "second", "milli", "micro", "whole", "big", "words", "prose", "document")
ON CONFLICT ("id") DO UPDATE SET
    "exact" = excluded."exact",
    "widest" = excluded."widest",
    "double" = excluded."double",
    "flag" = excluded."flag",
    "day" = excluded."day",
    "second" = excluded."second",
    "milli" = excluded."milli",
    "micro" = excluded."micro",
    "whole" = excluded."whole",
    "big" = excluded."big",
    "words" = excluded."words",
    "prose" = excluded."prose",
    "document" = excluded."document";
-- $1 = ["small"]
-- $2 = [0.0001]
-- $3 = [0.000000000000000000000000000001]
-- $4 = [0.000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000022250738585072014]
-- $5 = [false]
-- $6 = ["0001-01-01"]
-- $7 = ["0001-01-01 00:00:00"]
-- $8 = ["0001-01-01 00:00:00.001"]
-- $9 = ["0001-01-01 00:00:00.000001"]
-- $10 = [0]
-- $11 = [0]
-- $12 = ["0"]
-- $13 = ["1.50"]
-- $14 = ["0"]

-- tests/cases/types/events.ndjson:5: taken
-- upsert `readings`: 1 row
--    id        double
--    exact     NULL
--    widest    9007199254740993.00000000000000000000000…
--    double    9007199254740992
--    flag      NULL
--    day       NULL
--    second    NULL
--    milli     NULL
--    micro     NULL
--    whole     NULL
--    big       NULL
--    words     NULL
--    prose     NULL
--    document  0.30000000000000004
INSERT INTO "readings" ("id", "exact", "widest", "double", "flag", "day", "second", "milli", "micro", "whole", "big", "words", "prose", "document")
SELECT new."id", new."exact"::NUMERIC, new."widest"::NUMERIC, new."double", new."flag", new."day", new."second", new."milli", new."micro", new."whole", new."big", new."words", new."prose", new."document"::JSONB
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
    $14::TEXT[]
) AS new ("id", "exact", "widest", "double", "flag", "day", "second", "milli", "micro", "whole", "big", "words", "prose", "document")
ON CONFLICT ("id") DO UPDATE SET
    "exact" = excluded."exact",
    "widest" = excluded."widest",
    "double" = excluded."double",
    "flag" = excluded."flag",
    "day" = excluded."day",
    "second" = excluded."second",
    "milli" = excluded."milli",
    "micro" = excluded."micro",
    "whole" = excluded."whole",
    "big" = excluded."big",
    "words" = excluded."words",
    "prose" = excluded."prose",
    "document" = excluded."document";
-- $1 = ["double"]
-- $2 = [NULL]
-- $3 = [9007199254740993.000000000000000000000000000000]
-- $4 = [9007199254740992]
-- $5 = [NULL]
-- $6 = [NULL]
-- $7 = [NULL]
-- $8 = [NULL]
-- $9 = [NULL]
-- $10 = [NULL]
-- $11 = [NULL]
-- $12 = [NULL]
-- $13 = [NULL]
-- $14 = ["0.30000000000000004"]

-- tests/cases/types/events.ndjson:6: taken
-- upsert `readings`: 1 row
--    id        double2
--    exact     1000000000000000.0000
--    widest    NULL
--    double    0.30000000000000004
--    flag      NULL
--    day       NULL
--    second    NULL
--    milli     NULL
--    micro     NULL
--    whole     2000
--    big       NULL
--    words     1e+3
--    prose     NULL
--    document  NULL
INSERT INTO "readings" ("id", "exact", "widest", "double", "flag", "day", "second", "milli", "micro", "whole", "big", "words", "prose", "document")
SELECT new."id", new."exact"::NUMERIC, new."widest"::NUMERIC, new."double", new."flag", new."day", new."second", new."milli", new."micro", new."whole", new."big", new."words", new."prose", new."document"::JSONB
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
    $14::TEXT[]
) AS new ("id", "exact", "widest", "double", "flag", "day", "second", "milli", "micro", "whole", "big", "words", "prose", "document")
ON CONFLICT ("id") DO UPDATE SET
    "exact" = excluded."exact",
    "widest" = excluded."widest",
    "double" = excluded."double",
    "flag" = excluded."flag",
    "day" = excluded."day",
    "second" = excluded."second",
    "milli" = excluded."milli",
    "micro" = excluded."micro",
    "whole" = excluded."whole",
    "big" = excluded."big",
    "words" = excluded."words",
    "prose" = excluded."prose",
    "document" = excluded."document";
-- $1 = ["double2"]
-- $2 = [1000000000000000.0000]
-- $3 = [NULL]
-- $4 = [0.30000000000000004]
-- $5 = [NULL]
-- $6 = [NULL]
-- $7 = [NULL]
-- $8 = [NULL]
-- $9 = [NULL]
-- $10 = [2000]
-- $11 = [NULL]
-- $12 = ["1e+3"]
-- $13 = [NULL]
-- $14 = [NULL]

-- tests/cases/types/events.ndjson:7: taken
-- upsert `readings`: 1 row
--    id        double3
--    exact     0.0000
--    widest    NULL
--    double    0.00000000000000000000000000000000000000…
--    flag      NULL
--    day       NULL
--    second    NULL
--    milli     NULL
--    micro     NULL
--    whole     NULL
--    big       NULL
--    words     -0
--    prose     NULL
--    document  NULL
INSERT INTO "readings" ("id", "exact", "widest", "double", "flag", "day", "second", "milli", "micro", "whole", "big", "words", "prose", "document")
SELECT new."id", new."exact"::NUMERIC, new."widest"::NUMERIC, new."double", new."flag", new."day", new."second", new."milli", new."micro", new."whole", new."big", new."words", new."prose", new."document"::JSONB
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
    $14::TEXT[]
) AS new ("id", "exact", "widest", "double", "flag", "day", "second", "milli", "micro", "whole", "big", "words", "prose", "document")
ON CONFLICT ("id") DO UPDATE SET
    "exact" = excluded."exact",
    "widest" = excluded."widest",
    "double" = excluded."double",
    "flag" = excluded."flag",
    "day" = excluded."day",
    "second" = excluded."second",
    "milli" = excluded."milli",
    "micro" = excluded."micro",
    "whole" = excluded."whole",
    "big" = excluded."big",
    "words" = excluded."words",
    "prose" = excluded."prose",
    "document" = excluded."document";
-- $1 = ["double3"]
-- $2 = [0.0000]
-- $3 = [NULL]
-- $4 = [0.000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000005]
-- $5 = [NULL]
-- $6 = [NULL]
-- $7 = [NULL]
-- $8 = [NULL]
-- $9 = [NULL]
-- $10 = [NULL]
-- $11 = [NULL]
-- $12 = ["-0"]
-- $13 = [NULL]
-- $14 = [NULL]

-- tests/cases/types/events.ndjson:8: taken
-- upsert `readings`: 1 row
--    id        null
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
INSERT INTO "readings" ("id", "exact", "widest", "double", "flag", "day", "second", "milli", "micro", "whole", "big", "words", "prose", "document")
SELECT new."id", new."exact"::NUMERIC, new."widest"::NUMERIC, new."double", new."flag", new."day", new."second", new."milli", new."micro", new."whole", new."big", new."words", new."prose", new."document"::JSONB
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
    $14::TEXT[]
) AS new ("id", "exact", "widest", "double", "flag", "day", "second", "milli", "micro", "whole", "big", "words", "prose", "document")
ON CONFLICT ("id") DO UPDATE SET
    "exact" = excluded."exact",
    "widest" = excluded."widest",
    "double" = excluded."double",
    "flag" = excluded."flag",
    "day" = excluded."day",
    "second" = excluded."second",
    "milli" = excluded."milli",
    "micro" = excluded."micro",
    "whole" = excluded."whole",
    "big" = excluded."big",
    "words" = excluded."words",
    "prose" = excluded."prose",
    "document" = excluded."document";
-- $1 = ["null"]
-- $2 = [NULL]
-- $3 = [NULL]
-- $4 = [NULL]
-- $5 = [NULL]
-- $6 = [NULL]
-- $7 = [NULL]
-- $8 = [NULL]
-- $9 = [NULL]
-- $10 = [NULL]
-- $11 = [NULL]
-- $12 = [NULL]
-- $13 = [NULL]
-- $14 = [NULL]

-- tests/cases/types/events.ndjson:9: taken
-- upsert `readings`: 1 row
--    id        absent
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
INSERT INTO "readings" ("id", "exact", "widest", "double", "flag", "day", "second", "milli", "micro", "whole", "big", "words", "prose", "document")
SELECT new."id", new."exact"::NUMERIC, new."widest"::NUMERIC, new."double", new."flag", new."day", new."second", new."milli", new."micro", new."whole", new."big", new."words", new."prose", new."document"::JSONB
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
    $14::TEXT[]
) AS new ("id", "exact", "widest", "double", "flag", "day", "second", "milli", "micro", "whole", "big", "words", "prose", "document")
ON CONFLICT ("id") DO UPDATE SET
    "exact" = excluded."exact",
    "widest" = excluded."widest",
    "double" = excluded."double",
    "flag" = excluded."flag",
    "day" = excluded."day",
    "second" = excluded."second",
    "milli" = excluded."milli",
    "micro" = excluded."micro",
    "whole" = excluded."whole",
    "big" = excluded."big",
    "words" = excluded."words",
    "prose" = excluded."prose",
    "document" = excluded."document";
-- $1 = ["absent"]
-- $2 = [NULL]
-- $3 = [NULL]
-- $4 = [NULL]
-- $5 = [NULL]
-- $6 = [NULL]
-- $7 = [NULL]
-- $8 = [NULL]
-- $9 = [NULL]
-- $10 = [NULL]
-- $11 = [NULL]
-- $12 = [NULL]
-- $13 = [NULL]
-- $14 = [NULL]

-- tests/cases/types/events.ndjson:10: taken
-- dead letter (extract): `$.exact` is a number with more than 4 digits after the point, column `readings.exact` takes `decimal(20,4)`

-- tests/cases/types/events.ndjson:11: taken
-- dead letter (extract): `$.exact` is a number out of range, column `readings.exact` takes `decimal(20,4)`

-- tests/cases/types/events.ndjson:12: taken
-- dead letter (extract): `$.exact` is text, but not a number, column `readings.exact` takes `decimal(20,4)`

-- tests/cases/types/events.ndjson:13: taken
-- dead letter (extract): `$.exact` is a boolean, column `readings.exact` takes `decimal(20,4)`

-- tests/cases/types/events.ndjson:14: taken
-- dead letter (extract): `$.double` is a number out of range, column `readings.double` takes `double`

-- tests/cases/types/events.ndjson:15: taken
-- dead letter (extract): `$.double` is text, column `readings.double` takes `double`

-- tests/cases/types/events.ndjson:16: taken
-- dead letter (extract): `$.flag` is a number other than 0 and 1, column `readings.flag` takes `boolean`

-- tests/cases/types/events.ndjson:17: taken
-- dead letter (extract): `$.flag` is text, column `readings.flag` takes `boolean`

-- tests/cases/types/events.ndjson:18: taken
-- dead letter (extract): `$.flag` is a number other than 0 and 1, column `readings.flag` takes `boolean`

-- tests/cases/types/events.ndjson:19: taken
-- upsert `readings`: 1 row
--    id        flag
--    exact     NULL
--    widest    NULL
--    double    NULL
--    flag      true
--    day       NULL
--    second    NULL
--    milli     NULL
--    micro     NULL
--    whole     NULL
--    big       NULL
--    words     NULL
--    prose     NULL
--    document  NULL
INSERT INTO "readings" ("id", "exact", "widest", "double", "flag", "day", "second", "milli", "micro", "whole", "big", "words", "prose", "document")
SELECT new."id", new."exact"::NUMERIC, new."widest"::NUMERIC, new."double", new."flag", new."day", new."second", new."milli", new."micro", new."whole", new."big", new."words", new."prose", new."document"::JSONB
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
    $14::TEXT[]
) AS new ("id", "exact", "widest", "double", "flag", "day", "second", "milli", "micro", "whole", "big", "words", "prose", "document")
ON CONFLICT ("id") DO UPDATE SET
    "exact" = excluded."exact",
    "widest" = excluded."widest",
    "double" = excluded."double",
    "flag" = excluded."flag",
    "day" = excluded."day",
    "second" = excluded."second",
    "milli" = excluded."milli",
    "micro" = excluded."micro",
    "whole" = excluded."whole",
    "big" = excluded."big",
    "words" = excluded."words",
    "prose" = excluded."prose",
    "document" = excluded."document";
-- $1 = ["flag"]
-- $2 = [NULL]
-- $3 = [NULL]
-- $4 = [NULL]
-- $5 = [true]
-- $6 = [NULL]
-- $7 = [NULL]
-- $8 = [NULL]
-- $9 = [NULL]
-- $10 = [NULL]
-- $11 = [NULL]
-- $12 = [NULL]
-- $13 = [NULL]
-- $14 = [NULL]

-- tests/cases/types/events.ndjson:20: taken
-- dead letter (extract): `$.day` is text, but not a date such as `2025-01-31`, column `readings.day` takes `date`

-- tests/cases/types/events.ndjson:21: taken
-- dead letter (extract): `$.day` is text, but not a date such as `2025-01-31`, column `readings.day` takes `date`

-- tests/cases/types/events.ndjson:22: taken
-- dead letter (extract): `$.day` is a date out of range, column `readings.day` takes `date`

-- tests/cases/types/events.ndjson:23: taken
-- dead letter (extract): `$.second` is a timestamp with digits after the second, column `readings.second` takes `datetime(0)`

-- tests/cases/types/events.ndjson:24: taken
-- dead letter (extract): `$.milli` is a timestamp with more than 3 digits after the second, column `readings.milli` takes `datetime(3)`

-- tests/cases/types/events.ndjson:25: taken
-- dead letter (extract): `$.big` is a number out of range, column `readings.big` takes `bigint`

-- tests/cases/types/events.ndjson:26: taken
-- dead letter (extract): `$.words` is text of 21 characters, column `readings.words` takes `varchar(20)`

-- tests/cases/types/events.ndjson:27: taken
-- dead letter (extract): `$.words` is an array, column `readings.words` takes `varchar(20)`

-- tests/cases/types/events.ndjson:28: taken
-- dead letter (extract): `$.prose` is an object, column `readings.prose` takes `text`

-- tests/cases/types/events.ndjson:29: taken
-- upsert `readings`: 1 row
--    id        last
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
INSERT INTO "readings" ("id", "exact", "widest", "double", "flag", "day", "second", "milli", "micro", "whole", "big", "words", "prose", "document")
SELECT new."id", new."exact"::NUMERIC, new."widest"::NUMERIC, new."double", new."flag", new."day", new."second", new."milli", new."micro", new."whole", new."big", new."words", new."prose", new."document"::JSONB
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
    $14::TEXT[]
) AS new ("id", "exact", "widest", "double", "flag", "day", "second", "milli", "micro", "whole", "big", "words", "prose", "document")
ON CONFLICT ("id") DO UPDATE SET
    "exact" = excluded."exact",
    "widest" = excluded."widest",
    "double" = excluded."double",
    "flag" = excluded."flag",
    "day" = excluded."day",
    "second" = excluded."second",
    "milli" = excluded."milli",
    "micro" = excluded."micro",
    "whole" = excluded."whole",
    "big" = excluded."big",
    "words" = excluded."words",
    "prose" = excluded."prose",
    "document" = excluded."document";
-- $1 = ["last"]
-- $2 = [NULL]
-- $3 = [NULL]
-- $4 = [NULL]
-- $5 = [NULL]
-- $6 = [NULL]
-- $7 = [NULL]
-- $8 = [NULL]
-- $9 = [NULL]
-- $10 = [NULL]
-- $11 = [NULL]
-- $12 = [NULL]
-- $13 = [NULL]
-- $14 = [NULL]

