-- tests/cases/type-ubigint/events.ndjson:1: put good-1
-- upsert `plain`: 1 row
--    id      good-1
--    value   0
--    frozen  0
--    filled  0
--    fixed   18446744073709551615
INSERT INTO "plain" ("id", "value", "frozen", "filled", "fixed")
SELECT new."id", new."value"::NUMERIC, new."frozen"::NUMERIC, new."filled"::NUMERIC, new."fixed"::NUMERIC
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[],
    $3::TEXT[],
    $4::TEXT[],
    $5::TEXT[]
) AS new ("id", "value", "frozen", "filled", "fixed")
ON CONFLICT ("id") DO UPDATE SET
    "value" = excluded."value",
    "filled" = excluded."filled";
-- $1 = ["good-1"]
-- $2 = [0]
-- $3 = [0]
-- $4 = [0]
-- $5 = [18446744073709551615]

-- tests/cases/type-ubigint/events.ndjson:2: put good-2
-- upsert `plain`: 1 row
--    id      good-2
--    value   0
--    frozen  0
--    filled  0
--    fixed   18446744073709551615
INSERT INTO "plain" ("id", "value", "frozen", "filled", "fixed")
SELECT new."id", new."value"::NUMERIC, new."frozen"::NUMERIC, new."filled"::NUMERIC, new."fixed"::NUMERIC
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[],
    $3::TEXT[],
    $4::TEXT[],
    $5::TEXT[]
) AS new ("id", "value", "frozen", "filled", "fixed")
ON CONFLICT ("id") DO UPDATE SET
    "value" = excluded."value",
    "filled" = excluded."filled";
-- $1 = ["good-2"]
-- $2 = [0]
-- $3 = [0]
-- $4 = [0]
-- $5 = [18446744073709551615]

-- tests/cases/type-ubigint/events.ndjson:3: put good-3
-- upsert `plain`: 1 row
--    id      good-3
--    value   18446744073709551615
--    frozen  18446744073709551615
--    filled  18446744073709551615
--    fixed   18446744073709551615
INSERT INTO "plain" ("id", "value", "frozen", "filled", "fixed")
SELECT new."id", new."value"::NUMERIC, new."frozen"::NUMERIC, new."filled"::NUMERIC, new."fixed"::NUMERIC
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[],
    $3::TEXT[],
    $4::TEXT[],
    $5::TEXT[]
) AS new ("id", "value", "frozen", "filled", "fixed")
ON CONFLICT ("id") DO UPDATE SET
    "value" = excluded."value",
    "filled" = excluded."filled";
-- $1 = ["good-3"]
-- $2 = [18446744073709551615]
-- $3 = [18446744073709551615]
-- $4 = [18446744073709551615]
-- $5 = [18446744073709551615]

-- tests/cases/type-ubigint/events.ndjson:4: put good-4
-- upsert `plain`: 1 row
--    id      good-4
--    value   9223372036854775808
--    frozen  9223372036854775808
--    filled  9223372036854775808
--    fixed   18446744073709551615
INSERT INTO "plain" ("id", "value", "frozen", "filled", "fixed")
SELECT new."id", new."value"::NUMERIC, new."frozen"::NUMERIC, new."filled"::NUMERIC, new."fixed"::NUMERIC
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[],
    $3::TEXT[],
    $4::TEXT[],
    $5::TEXT[]
) AS new ("id", "value", "frozen", "filled", "fixed")
ON CONFLICT ("id") DO UPDATE SET
    "value" = excluded."value",
    "filled" = excluded."filled";
-- $1 = ["good-4"]
-- $2 = [9223372036854775808]
-- $3 = [9223372036854775808]
-- $4 = [9223372036854775808]
-- $5 = [18446744073709551615]

-- tests/cases/type-ubigint/events.ndjson:5: put good-5
-- upsert `plain`: 1 row
--    id      good-5
--    value   9007199254740993
--    frozen  9007199254740993
--    filled  9007199254740993
--    fixed   18446744073709551615
INSERT INTO "plain" ("id", "value", "frozen", "filled", "fixed")
SELECT new."id", new."value"::NUMERIC, new."frozen"::NUMERIC, new."filled"::NUMERIC, new."fixed"::NUMERIC
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[],
    $3::TEXT[],
    $4::TEXT[],
    $5::TEXT[]
) AS new ("id", "value", "frozen", "filled", "fixed")
ON CONFLICT ("id") DO UPDATE SET
    "value" = excluded."value",
    "filled" = excluded."filled";
-- $1 = ["good-5"]
-- $2 = [9007199254740993]
-- $3 = [9007199254740993]
-- $4 = [9007199254740993]
-- $5 = [18446744073709551615]

-- tests/cases/type-ubigint/events.ndjson:6: put good-6
-- upsert `plain`: 1 row
--    id      good-6
--    value   18000000000000000000
--    frozen  18000000000000000000
--    filled  18000000000000000000
--    fixed   18446744073709551615
INSERT INTO "plain" ("id", "value", "frozen", "filled", "fixed")
SELECT new."id", new."value"::NUMERIC, new."frozen"::NUMERIC, new."filled"::NUMERIC, new."fixed"::NUMERIC
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[],
    $3::TEXT[],
    $4::TEXT[],
    $5::TEXT[]
) AS new ("id", "value", "frozen", "filled", "fixed")
ON CONFLICT ("id") DO UPDATE SET
    "value" = excluded."value",
    "filled" = excluded."filled";
-- $1 = ["good-6"]
-- $2 = [18000000000000000000]
-- $3 = [18000000000000000000]
-- $4 = [18000000000000000000]
-- $5 = [18446744073709551615]

-- tests/cases/type-ubigint/events.ndjson:7: put good-7
-- upsert `plain`: 1 row
--    id      good-7
--    value   18446744073709551614
--    frozen  18446744073709551614
--    filled  18446744073709551614
--    fixed   18446744073709551615
INSERT INTO "plain" ("id", "value", "frozen", "filled", "fixed")
SELECT new."id", new."value"::NUMERIC, new."frozen"::NUMERIC, new."filled"::NUMERIC, new."fixed"::NUMERIC
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[],
    $3::TEXT[],
    $4::TEXT[],
    $5::TEXT[]
) AS new ("id", "value", "frozen", "filled", "fixed")
ON CONFLICT ("id") DO UPDATE SET
    "value" = excluded."value",
    "filled" = excluded."filled";
-- $1 = ["good-7"]
-- $2 = [18446744073709551614]
-- $3 = [18446744073709551614]
-- $4 = [18446744073709551614]
-- $5 = [18446744073709551615]

-- tests/cases/type-ubigint/events.ndjson:8: put null
-- upsert `plain`: 1 row
--    id      null
--    value   NULL
--    frozen  NULL
--    filled  NULL
--    fixed   18446744073709551615
INSERT INTO "plain" ("id", "value", "frozen", "filled", "fixed")
SELECT new."id", new."value"::NUMERIC, new."frozen"::NUMERIC, new."filled"::NUMERIC, new."fixed"::NUMERIC
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[],
    $3::TEXT[],
    $4::TEXT[],
    $5::TEXT[]
) AS new ("id", "value", "frozen", "filled", "fixed")
ON CONFLICT ("id") DO UPDATE SET
    "value" = excluded."value",
    "filled" = excluded."filled";
-- $1 = ["null"]
-- $2 = [NULL]
-- $3 = [NULL]
-- $4 = [NULL]
-- $5 = [18446744073709551615]

-- tests/cases/type-ubigint/events.ndjson:9: put absent
-- upsert `plain`: 1 row
--    id      absent
--    value   NULL
--    frozen  NULL
--    filled  18446744073709551615
--    fixed   18446744073709551615
INSERT INTO "plain" ("id", "value", "frozen", "filled", "fixed")
SELECT new."id", new."value"::NUMERIC, new."frozen"::NUMERIC, new."filled"::NUMERIC, new."fixed"::NUMERIC
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[],
    $3::TEXT[],
    $4::TEXT[],
    $5::TEXT[]
) AS new ("id", "value", "frozen", "filled", "fixed")
ON CONFLICT ("id") DO UPDATE SET
    "value" = excluded."value",
    "filled" = excluded."filled";
-- $1 = ["absent"]
-- $2 = [NULL]
-- $3 = [NULL]
-- $4 = [18446744073709551615]
-- $5 = [18446744073709551615]

-- tests/cases/type-ubigint/events.ndjson:10: put set-later
-- upsert `plain`: 1 row
--    id      set-later
--    value   0
--    frozen  0
--    filled  0
--    fixed   18446744073709551615
INSERT INTO "plain" ("id", "value", "frozen", "filled", "fixed")
SELECT new."id", new."value"::NUMERIC, new."frozen"::NUMERIC, new."filled"::NUMERIC, new."fixed"::NUMERIC
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[],
    $3::TEXT[],
    $4::TEXT[],
    $5::TEXT[]
) AS new ("id", "value", "frozen", "filled", "fixed")
ON CONFLICT ("id") DO UPDATE SET
    "value" = excluded."value",
    "filled" = excluded."filled";
-- $1 = ["set-later"]
-- $2 = [0]
-- $3 = [0]
-- $4 = [0]
-- $5 = [18446744073709551615]

-- tests/cases/type-ubigint/events.ndjson:11: put bad-1
-- dead letter (extract): `$.value` is a number out of range, column `plain.value` takes `ubigint`

-- tests/cases/type-ubigint/events.ndjson:12: put bad-2
-- dead letter (extract): `$.value` is a number out of range, column `plain.value` takes `ubigint`

-- tests/cases/type-ubigint/events.ndjson:13: put bad-3
-- dead letter (extract): `$.value` is a number out of range, column `plain.value` takes `ubigint`

-- tests/cases/type-ubigint/events.ndjson:14: put bad-4
-- dead letter (extract): `$.value` is a number with a fraction, column `plain.value` takes `ubigint`

-- tests/cases/type-ubigint/events.ndjson:15: put bad-5
-- dead letter (extract): `$.value` is text, but not an integer, column `plain.value` takes `ubigint`

-- tests/cases/type-ubigint/events.ndjson:16: put bad-6
-- dead letter (extract): `$.value` is text, but not an integer, column `plain.value` takes `ubigint`

-- tests/cases/type-ubigint/events.ndjson:17: put bad-7
-- dead letter (extract): `$.value` is text, but not an integer, column `plain.value` takes `ubigint`

-- tests/cases/type-ubigint/events.ndjson:18: put bad-8
-- dead letter (extract): `$.value` is a boolean, column `plain.value` takes `ubigint`

-- tests/cases/type-ubigint/events.ndjson:19: put bad-9
-- dead letter (extract): `$.value` is an array, column `plain.value` takes `ubigint`

-- tests/cases/type-ubigint/events.ndjson:20: put bad-10
-- dead letter (extract): `$.value` is an object, column `plain.value` takes `ubigint`

-- tests/cases/type-ubigint/events.ndjson:21: put bad-11
-- dead letter (extract): `$.value` is a number out of range, column `plain.value` takes `ubigint`

-- tests/cases/type-ubigint/events.ndjson:22: set good-1
-- update `plain`: 1 row
--    value     18446744073709551614
--    where id  good-1
UPDATE "plain" SET
    "value" = $1::TEXT::NUMERIC
WHERE "id" = $2::TEXT;
-- (18446744073709551614, "good-1")

-- tests/cases/type-ubigint/events.ndjson:23: set good-1
-- dead letter (extract): `$.value` is a number out of range, column `plain.value` takes `ubigint`

-- tests/cases/type-ubigint/events.ndjson:24: set set-later
-- update `plain`: 1 row
--    value     NULL
--    where id  set-later
UPDATE "plain" SET
    "value" = $1::TEXT::NUMERIC
WHERE "id" = $2::TEXT;
-- (NULL, "set-later")

-- tests/cases/type-ubigint/events.ndjson:25: put good-2
-- upsert `plain`: 1 row
--    id      good-2
--    value   0
--    frozen  0
--    filled  0
--    fixed   18446744073709551615
INSERT INTO "plain" ("id", "value", "frozen", "filled", "fixed")
SELECT new."id", new."value"::NUMERIC, new."frozen"::NUMERIC, new."filled"::NUMERIC, new."fixed"::NUMERIC
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[],
    $3::TEXT[],
    $4::TEXT[],
    $5::TEXT[]
) AS new ("id", "value", "frozen", "filled", "fixed")
ON CONFLICT ("id") DO UPDATE SET
    "value" = excluded."value",
    "filled" = excluded."filled";
-- $1 = ["good-2"]
-- $2 = [0]
-- $3 = [0]
-- $4 = [0]
-- $5 = [18446744073709551615]

-- tests/cases/type-ubigint/events.ndjson:26: key key-1
-- upsert `keyed`: 1 row
--    code   0
--    id     key-1
--    state  put
INSERT INTO "keyed" ("code", "id", "state")
SELECT new."code"::NUMERIC, new."id", new."state"
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[],
    $3::TEXT[]
) AS new ("code", "id", "state")
ON CONFLICT ("code") DO UPDATE SET
    "state" = excluded."state";
-- $1 = [0]
-- $2 = ["key-1"]
-- $3 = ["put"]

-- upsert `parts`: 1 row
--    code    0
--    number  0
--    other   0
INSERT INTO "parts" ("code", "number", "other")
SELECT new."code"::NUMERIC, new."number", new."other"::NUMERIC
FROM UNNEST(
    $1::TEXT[],
    $2::INT4[],
    $3::TEXT[]
) AS new ("code", "number", "other")
ON CONFLICT ("code", "number") DO UPDATE SET
    "other" = excluded."other";
-- $1 = [0]
-- $2 = [0]
-- $3 = [0]

-- tests/cases/type-ubigint/events.ndjson:27: key key-2
-- upsert `keyed`: 1 row
--    code   0
--    id     key-2
--    state  put
INSERT INTO "keyed" ("code", "id", "state")
SELECT new."code"::NUMERIC, new."id", new."state"
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[],
    $3::TEXT[]
) AS new ("code", "id", "state")
ON CONFLICT ("code") DO UPDATE SET
    "state" = excluded."state";
-- $1 = [0]
-- $2 = ["key-2"]
-- $3 = ["put"]

-- upsert `parts`: 1 row
--    code    0
--    number  1
--    other   18446744073709551615
INSERT INTO "parts" ("code", "number", "other")
SELECT new."code"::NUMERIC, new."number", new."other"::NUMERIC
FROM UNNEST(
    $1::TEXT[],
    $2::INT4[],
    $3::TEXT[]
) AS new ("code", "number", "other")
ON CONFLICT ("code", "number") DO UPDATE SET
    "other" = excluded."other";
-- $1 = [0]
-- $2 = [1]
-- $3 = [18446744073709551615]

-- tests/cases/type-ubigint/events.ndjson:28: key key-3
-- upsert `keyed`: 1 row
--    code   18446744073709551615
--    id     key-3
--    state  put
INSERT INTO "keyed" ("code", "id", "state")
SELECT new."code"::NUMERIC, new."id", new."state"
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[],
    $3::TEXT[]
) AS new ("code", "id", "state")
ON CONFLICT ("code") DO UPDATE SET
    "state" = excluded."state";
-- $1 = [18446744073709551615]
-- $2 = ["key-3"]
-- $3 = ["put"]

-- upsert `parts`: 1 row
--    code    18446744073709551615
--    number  2
--    other   9223372036854775808
INSERT INTO "parts" ("code", "number", "other")
SELECT new."code"::NUMERIC, new."number", new."other"::NUMERIC
FROM UNNEST(
    $1::TEXT[],
    $2::INT4[],
    $3::TEXT[]
) AS new ("code", "number", "other")
ON CONFLICT ("code", "number") DO UPDATE SET
    "other" = excluded."other";
-- $1 = [18446744073709551615]
-- $2 = [2]
-- $3 = [9223372036854775808]

-- tests/cases/type-ubigint/events.ndjson:29: key key-4
-- upsert `keyed`: 1 row
--    code   9223372036854775808
--    id     key-4
--    state  put
INSERT INTO "keyed" ("code", "id", "state")
SELECT new."code"::NUMERIC, new."id", new."state"
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[],
    $3::TEXT[]
) AS new ("code", "id", "state")
ON CONFLICT ("code") DO UPDATE SET
    "state" = excluded."state";
-- $1 = [9223372036854775808]
-- $2 = ["key-4"]
-- $3 = ["put"]

-- upsert `parts`: 1 row
--    code    9223372036854775808
--    number  3
--    other   9007199254740993
INSERT INTO "parts" ("code", "number", "other")
SELECT new."code"::NUMERIC, new."number", new."other"::NUMERIC
FROM UNNEST(
    $1::TEXT[],
    $2::INT4[],
    $3::TEXT[]
) AS new ("code", "number", "other")
ON CONFLICT ("code", "number") DO UPDATE SET
    "other" = excluded."other";
-- $1 = [9223372036854775808]
-- $2 = [3]
-- $3 = [9007199254740993]

-- tests/cases/type-ubigint/events.ndjson:30: key key-5
-- upsert `keyed`: 1 row
--    code   9007199254740993
--    id     key-5
--    state  put
INSERT INTO "keyed" ("code", "id", "state")
SELECT new."code"::NUMERIC, new."id", new."state"
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[],
    $3::TEXT[]
) AS new ("code", "id", "state")
ON CONFLICT ("code") DO UPDATE SET
    "state" = excluded."state";
-- $1 = [9007199254740993]
-- $2 = ["key-5"]
-- $3 = ["put"]

-- upsert `parts`: 1 row
--    code    9007199254740993
--    number  4
--    other   18000000000000000000
INSERT INTO "parts" ("code", "number", "other")
SELECT new."code"::NUMERIC, new."number", new."other"::NUMERIC
FROM UNNEST(
    $1::TEXT[],
    $2::INT4[],
    $3::TEXT[]
) AS new ("code", "number", "other")
ON CONFLICT ("code", "number") DO UPDATE SET
    "other" = excluded."other";
-- $1 = [9007199254740993]
-- $2 = [4]
-- $3 = [18000000000000000000]

-- tests/cases/type-ubigint/events.ndjson:31: key key-6
-- upsert `keyed`: 1 row
--    code   18000000000000000000
--    id     key-6
--    state  put
INSERT INTO "keyed" ("code", "id", "state")
SELECT new."code"::NUMERIC, new."id", new."state"
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[],
    $3::TEXT[]
) AS new ("code", "id", "state")
ON CONFLICT ("code") DO UPDATE SET
    "state" = excluded."state";
-- $1 = [18000000000000000000]
-- $2 = ["key-6"]
-- $3 = ["put"]

-- upsert `parts`: 1 row
--    code    18000000000000000000
--    number  5
--    other   18446744073709551614
INSERT INTO "parts" ("code", "number", "other")
SELECT new."code"::NUMERIC, new."number", new."other"::NUMERIC
FROM UNNEST(
    $1::TEXT[],
    $2::INT4[],
    $3::TEXT[]
) AS new ("code", "number", "other")
ON CONFLICT ("code", "number") DO UPDATE SET
    "other" = excluded."other";
-- $1 = [18000000000000000000]
-- $2 = [5]
-- $3 = [18446744073709551614]

-- tests/cases/type-ubigint/events.ndjson:32: key key-7
-- upsert `keyed`: 1 row
--    code   18446744073709551614
--    id     key-7
--    state  put
INSERT INTO "keyed" ("code", "id", "state")
SELECT new."code"::NUMERIC, new."id", new."state"
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[],
    $3::TEXT[]
) AS new ("code", "id", "state")
ON CONFLICT ("code") DO UPDATE SET
    "state" = excluded."state";
-- $1 = [18446744073709551614]
-- $2 = ["key-7"]
-- $3 = ["put"]

-- upsert `parts`: 1 row
--    code    18446744073709551614
--    number  6
--    other   0
INSERT INTO "parts" ("code", "number", "other")
SELECT new."code"::NUMERIC, new."number", new."other"::NUMERIC
FROM UNNEST(
    $1::TEXT[],
    $2::INT4[],
    $3::TEXT[]
) AS new ("code", "number", "other")
ON CONFLICT ("code", "number") DO UPDATE SET
    "other" = excluded."other";
-- $1 = [18446744073709551614]
-- $2 = [6]
-- $3 = [0]

-- tests/cases/type-ubigint/events.ndjson:33: key again
-- upsert `keyed`: 1 row
--    code   0
--    id     again
--    state  again
INSERT INTO "keyed" ("code", "id", "state")
SELECT new."code"::NUMERIC, new."id", new."state"
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[],
    $3::TEXT[]
) AS new ("code", "id", "state")
ON CONFLICT ("code") DO UPDATE SET
    "state" = excluded."state";
-- $1 = [0]
-- $2 = ["again"]
-- $3 = ["again"]

-- upsert `parts`: 1 row
--    code    0
--    number  0
--    other   NULL
INSERT INTO "parts" ("code", "number", "other")
SELECT new."code"::NUMERIC, new."number", new."other"::NUMERIC
FROM UNNEST(
    $1::TEXT[],
    $2::INT4[],
    $3::TEXT[]
) AS new ("code", "number", "other")
ON CONFLICT ("code", "number") DO UPDATE SET
    "other" = excluded."other";
-- $1 = [0]
-- $2 = [0]
-- $3 = [NULL]

-- tests/cases/type-ubigint/events.ndjson:34: find found
-- update `keyed`: 1 row
--    state       found
--    where code  0
UPDATE "keyed" SET
    "state" = $1::TEXT
WHERE "code" = $2::TEXT::NUMERIC;
-- ("found", 0)

-- tests/cases/type-ubigint/events.ndjson:35: find null
-- dead letter (extract): `$.value` is null, no row can be found by its `keyed.code`

-- tests/cases/type-ubigint/events.ndjson:36: find bad
-- dead letter (extract): `$.value` is a number out of range, column `keyed.code` takes `ubigint`

-- tests/cases/type-ubigint/events.ndjson:37: put last
-- upsert `plain`: 1 row
--    id      last
--    value   18446744073709551614
--    frozen  18446744073709551614
--    filled  18446744073709551614
--    fixed   18446744073709551615
INSERT INTO "plain" ("id", "value", "frozen", "filled", "fixed")
SELECT new."id", new."value"::NUMERIC, new."frozen"::NUMERIC, new."filled"::NUMERIC, new."fixed"::NUMERIC
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[],
    $3::TEXT[],
    $4::TEXT[],
    $5::TEXT[]
) AS new ("id", "value", "frozen", "filled", "fixed")
ON CONFLICT ("id") DO UPDATE SET
    "value" = excluded."value",
    "filled" = excluded."filled";
-- $1 = ["last"]
-- $2 = [18446744073709551614]
-- $3 = [18446744073709551614]
-- $4 = [18446744073709551614]
-- $5 = [18446744073709551615]

