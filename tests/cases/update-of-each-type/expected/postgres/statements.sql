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
-- $1 = ["other"]
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
-- $15 = [2]

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
    "exact" = excluded."exact";
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
    "widest" = excluded."widest";
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
    "double" = excluded."double";
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
    "flag" = excluded."flag";
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
    "day" = excluded."day";
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
    "second" = excluded."second";
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
    "milli" = excluded."milli";
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
    "micro" = excluded."micro";
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
    "whole" = excluded."whole";
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
    "big" = excluded."big";
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
    "words" = excluded."words";
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
    "prose" = excluded."prose";
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
    "document" = excluded."document";
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
    "words" = excluded."words";
-- $1 = ["new"]
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
-- $15 = [2]

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
    "exact" = excluded."exact";
-- $1 = ["other"]
-- $2 = [0.0001]
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
-- $15 = [2]

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
    "widest" = excluded."widest";
-- $1 = ["other"]
-- $2 = [NULL]
-- $3 = [-99999999999999999999999999999999999.999999999999999999999999999999]
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
-- $15 = [2]

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
    "double" = excluded."double";
-- $1 = ["other"]
-- $2 = [NULL]
-- $3 = [NULL]
-- $4 = [0.30000000000000004]
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
-- $15 = [2]

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
    "flag" = excluded."flag";
-- $1 = ["other"]
-- $2 = [NULL]
-- $3 = [NULL]
-- $4 = [NULL]
-- $5 = [false]
-- $6 = [NULL]
-- $7 = [NULL]
-- $8 = [NULL]
-- $9 = [NULL]
-- $10 = [NULL]
-- $11 = [NULL]
-- $12 = [NULL]
-- $13 = [NULL]
-- $14 = [NULL]
-- $15 = [2]

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
    "day" = excluded."day";
-- $1 = ["other"]
-- $2 = [NULL]
-- $3 = [NULL]
-- $4 = [NULL]
-- $5 = [NULL]
-- $6 = ["1999-12-31"]
-- $7 = [NULL]
-- $8 = [NULL]
-- $9 = [NULL]
-- $10 = [NULL]
-- $11 = [NULL]
-- $12 = [NULL]
-- $13 = [NULL]
-- $14 = [NULL]
-- $15 = [2]

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
    "second" = excluded."second";
-- $1 = ["other"]
-- $2 = [NULL]
-- $3 = [NULL]
-- $4 = [NULL]
-- $5 = [NULL]
-- $6 = [NULL]
-- $7 = ["1999-12-31 23:59:59"]
-- $8 = [NULL]
-- $9 = [NULL]
-- $10 = [NULL]
-- $11 = [NULL]
-- $12 = [NULL]
-- $13 = [NULL]
-- $14 = [NULL]
-- $15 = [2]

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
    "milli" = excluded."milli";
-- $1 = ["other"]
-- $2 = [NULL]
-- $3 = [NULL]
-- $4 = [NULL]
-- $5 = [NULL]
-- $6 = [NULL]
-- $7 = [NULL]
-- $8 = ["1999-12-31 23:59:59.999"]
-- $9 = [NULL]
-- $10 = [NULL]
-- $11 = [NULL]
-- $12 = [NULL]
-- $13 = [NULL]
-- $14 = [NULL]
-- $15 = [2]

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
    "micro" = excluded."micro";
-- $1 = ["other"]
-- $2 = [NULL]
-- $3 = [NULL]
-- $4 = [NULL]
-- $5 = [NULL]
-- $6 = [NULL]
-- $7 = [NULL]
-- $8 = [NULL]
-- $9 = ["1999-12-31 23:59:59.999999"]
-- $10 = [NULL]
-- $11 = [NULL]
-- $12 = [NULL]
-- $13 = [NULL]
-- $14 = [NULL]
-- $15 = [2]

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
    "whole" = excluded."whole";
-- $1 = ["other"]
-- $2 = [NULL]
-- $3 = [NULL]
-- $4 = [NULL]
-- $5 = [NULL]
-- $6 = [NULL]
-- $7 = [NULL]
-- $8 = [NULL]
-- $9 = [NULL]
-- $10 = [-2147483648]
-- $11 = [NULL]
-- $12 = [NULL]
-- $13 = [NULL]
-- $14 = [NULL]
-- $15 = [2]

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
    "big" = excluded."big";
-- $1 = ["other"]
-- $2 = [NULL]
-- $3 = [NULL]
-- $4 = [NULL]
-- $5 = [NULL]
-- $6 = [NULL]
-- $7 = [NULL]
-- $8 = [NULL]
-- $9 = [NULL]
-- $10 = [NULL]
-- $11 = [9223372036854775807]
-- $12 = [NULL]
-- $13 = [NULL]
-- $14 = [NULL]
-- $15 = [2]

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
    "words" = excluded."words";
-- $1 = ["other"]
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
-- $12 = ["ﬁ "]
-- $13 = [NULL]
-- $14 = [NULL]
-- $15 = [2]

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
    "prose" = excluded."prose";
-- $1 = ["other"]
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
-- $13 = ["🛒🛒🛒🛒🛒🛒🛒🛒🛒🛒"]
-- $14 = [NULL]
-- $15 = [2]

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
    "document" = excluded."document";
-- $1 = ["other"]
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
-- $14 = ["{\"n\":12345678901234567,\"d\":1.5}"]
-- $15 = [2]

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
    "micro" = excluded."micro";
-- $1 = ["third"]
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
-- $15 = [3]

