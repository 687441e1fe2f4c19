-- tests/cases/type-decimal/events.ndjson:1: put good-1
-- upsert `plain`: 1 row
--    id      good-1
--    value   0.0000
--    frozen  0.0000
--    filled  0.0000
--    fixed   9007199254740993.5000
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
-- $2 = [0.0000]
-- $3 = [0.0000]
-- $4 = [0.0000]
-- $5 = [9007199254740993.5000]

-- tests/cases/type-decimal/events.ndjson:2: put good-2
-- upsert `plain`: 1 row
--    id      good-2
--    value   0.0000
--    frozen  0.0000
--    filled  0.0000
--    fixed   9007199254740993.5000
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
-- $2 = [0.0000]
-- $3 = [0.0000]
-- $4 = [0.0000]
-- $5 = [9007199254740993.5000]

-- tests/cases/type-decimal/events.ndjson:3: put good-3
-- upsert `plain`: 1 row
--    id      good-3
--    value   9999999999999999.9999
--    frozen  9999999999999999.9999
--    filled  9999999999999999.9999
--    fixed   9007199254740993.5000
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
-- $2 = [9999999999999999.9999]
-- $3 = [9999999999999999.9999]
-- $4 = [9999999999999999.9999]
-- $5 = [9007199254740993.5000]

-- tests/cases/type-decimal/events.ndjson:4: put good-4
-- upsert `plain`: 1 row
--    id      good-4
--    value   -9999999999999999.9999
--    frozen  -9999999999999999.9999
--    filled  -9999999999999999.9999
--    fixed   9007199254740993.5000
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
-- $2 = [-9999999999999999.9999]
-- $3 = [-9999999999999999.9999]
-- $4 = [-9999999999999999.9999]
-- $5 = [9007199254740993.5000]

-- tests/cases/type-decimal/events.ndjson:5: put good-5
-- upsert `plain`: 1 row
--    id      good-5
--    value   0.0001
--    frozen  0.0001
--    filled  0.0001
--    fixed   9007199254740993.5000
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
-- $2 = [0.0001]
-- $3 = [0.0001]
-- $4 = [0.0001]
-- $5 = [9007199254740993.5000]

-- tests/cases/type-decimal/events.ndjson:6: put good-6
-- upsert `plain`: 1 row
--    id      good-6
--    value   1.5000
--    frozen  1.5000
--    filled  1.5000
--    fixed   9007199254740993.5000
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
-- $2 = [1.5000]
-- $3 = [1.5000]
-- $4 = [1.5000]
-- $5 = [9007199254740993.5000]

-- tests/cases/type-decimal/events.ndjson:7: put good-7
-- upsert `plain`: 1 row
--    id      good-7
--    value   9007199254740993.0000
--    frozen  9007199254740993.0000
--    filled  9007199254740993.0000
--    fixed   9007199254740993.5000
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
-- $2 = [9007199254740993.0000]
-- $3 = [9007199254740993.0000]
-- $4 = [9007199254740993.0000]
-- $5 = [9007199254740993.5000]

-- tests/cases/type-decimal/events.ndjson:8: put good-8
-- upsert `plain`: 1 row
--    id      good-8
--    value   1200.0000
--    frozen  1200.0000
--    filled  1200.0000
--    fixed   9007199254740993.5000
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
-- $1 = ["good-8"]
-- $2 = [1200.0000]
-- $3 = [1200.0000]
-- $4 = [1200.0000]
-- $5 = [9007199254740993.5000]

-- tests/cases/type-decimal/events.ndjson:9: put good-9
-- upsert `plain`: 1 row
--    id      good-9
--    value   19.9000
--    frozen  19.9000
--    filled  19.9000
--    fixed   9007199254740993.5000
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
-- $1 = ["good-9"]
-- $2 = [19.9000]
-- $3 = [19.9000]
-- $4 = [19.9000]
-- $5 = [9007199254740993.5000]

-- tests/cases/type-decimal/events.ndjson:10: put null
-- upsert `plain`: 1 row
--    id      null
--    value   NULL
--    frozen  NULL
--    filled  NULL
--    fixed   9007199254740993.5000
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
-- $5 = [9007199254740993.5000]

-- tests/cases/type-decimal/events.ndjson:11: put absent
-- upsert `plain`: 1 row
--    id      absent
--    value   NULL
--    frozen  NULL
--    filled  9007199254740993.5000
--    fixed   9007199254740993.5000
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
-- $4 = [9007199254740993.5000]
-- $5 = [9007199254740993.5000]

-- tests/cases/type-decimal/events.ndjson:12: put set-later
-- upsert `plain`: 1 row
--    id      set-later
--    value   0.0000
--    frozen  0.0000
--    filled  0.0000
--    fixed   9007199254740993.5000
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
-- $2 = [0.0000]
-- $3 = [0.0000]
-- $4 = [0.0000]
-- $5 = [9007199254740993.5000]

-- tests/cases/type-decimal/events.ndjson:13: put bad-1
-- dead letter (extract): `$.value` is a number out of range, column `plain.value` takes `decimal(20,4)`

-- tests/cases/type-decimal/events.ndjson:14: put bad-2
-- dead letter (extract): `$.value` is a number with more than 4 digits after the point, column `plain.value` takes `decimal(20,4)`

-- tests/cases/type-decimal/events.ndjson:15: put bad-3
-- dead letter (extract): `$.value` is a number with more than 4 digits after the point, column `plain.value` takes `decimal(20,4)`

-- tests/cases/type-decimal/events.ndjson:16: put bad-4
-- dead letter (extract): `$.value` is text, but not a number, column `plain.value` takes `decimal(20,4)`

-- tests/cases/type-decimal/events.ndjson:17: put bad-5
-- dead letter (extract): `$.value` is text, but not a number, column `plain.value` takes `decimal(20,4)`

-- tests/cases/type-decimal/events.ndjson:18: put bad-6
-- dead letter (extract): `$.value` is text, but not a number, column `plain.value` takes `decimal(20,4)`

-- tests/cases/type-decimal/events.ndjson:19: put bad-7
-- dead letter (extract): `$.value` is a boolean, column `plain.value` takes `decimal(20,4)`

-- tests/cases/type-decimal/events.ndjson:20: put bad-8
-- dead letter (extract): `$.value` is an array, column `plain.value` takes `decimal(20,4)`

-- tests/cases/type-decimal/events.ndjson:21: put bad-9
-- dead letter (extract): `$.value` is an object, column `plain.value` takes `decimal(20,4)`

-- tests/cases/type-decimal/events.ndjson:22: put bad-10
-- dead letter (extract): `$.value` is a number out of range, column `plain.value` takes `decimal(20,4)`

-- tests/cases/type-decimal/events.ndjson:23: set good-1
-- update `plain`: 1 row
--    value     19.9000
--    where id  good-1
UPDATE "plain" SET
    "value" = $1::TEXT::NUMERIC
WHERE "id" = $2::TEXT;
-- (19.9000, "good-1")

-- tests/cases/type-decimal/events.ndjson:24: set good-1
-- dead letter (extract): `$.value` is a number out of range, column `plain.value` takes `decimal(20,4)`

-- tests/cases/type-decimal/events.ndjson:25: set set-later
-- update `plain`: 1 row
--    value     NULL
--    where id  set-later
UPDATE "plain" SET
    "value" = $1::TEXT::NUMERIC
WHERE "id" = $2::TEXT;
-- (NULL, "set-later")

-- tests/cases/type-decimal/events.ndjson:26: put good-2
-- upsert `plain`: 1 row
--    id      good-2
--    value   0.0000
--    frozen  0.0000
--    filled  0.0000
--    fixed   9007199254740993.5000
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
-- $2 = [0.0000]
-- $3 = [0.0000]
-- $4 = [0.0000]
-- $5 = [9007199254740993.5000]

-- tests/cases/type-decimal/events.ndjson:27: key key-1
-- upsert `keyed`: 1 row
--    code   0.0000
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
-- $1 = [0.0000]
-- $2 = ["key-1"]
-- $3 = ["put"]

-- upsert `parts`: 1 row
--    code    0.0000
--    number  0
--    other   0.0000
INSERT INTO "parts" ("code", "number", "other")
SELECT new."code"::NUMERIC, new."number", new."other"::NUMERIC
FROM UNNEST(
    $1::TEXT[],
    $2::INT4[],
    $3::TEXT[]
) AS new ("code", "number", "other")
ON CONFLICT ("code", "number") DO UPDATE SET
    "other" = excluded."other";
-- $1 = [0.0000]
-- $2 = [0]
-- $3 = [0.0000]

-- tests/cases/type-decimal/events.ndjson:28: key key-2
-- upsert `keyed`: 1 row
--    code   0.0000
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
-- $1 = [0.0000]
-- $2 = ["key-2"]
-- $3 = ["put"]

-- upsert `parts`: 1 row
--    code    0.0000
--    number  1
--    other   9999999999999999.9999
INSERT INTO "parts" ("code", "number", "other")
SELECT new."code"::NUMERIC, new."number", new."other"::NUMERIC
FROM UNNEST(
    $1::TEXT[],
    $2::INT4[],
    $3::TEXT[]
) AS new ("code", "number", "other")
ON CONFLICT ("code", "number") DO UPDATE SET
    "other" = excluded."other";
-- $1 = [0.0000]
-- $2 = [1]
-- $3 = [9999999999999999.9999]

-- tests/cases/type-decimal/events.ndjson:29: key key-3
-- upsert `keyed`: 1 row
--    code   9999999999999999.9999
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
-- $1 = [9999999999999999.9999]
-- $2 = ["key-3"]
-- $3 = ["put"]

-- upsert `parts`: 1 row
--    code    9999999999999999.9999
--    number  2
--    other   -9999999999999999.9999
INSERT INTO "parts" ("code", "number", "other")
SELECT new."code"::NUMERIC, new."number", new."other"::NUMERIC
FROM UNNEST(
    $1::TEXT[],
    $2::INT4[],
    $3::TEXT[]
) AS new ("code", "number", "other")
ON CONFLICT ("code", "number") DO UPDATE SET
    "other" = excluded."other";
-- $1 = [9999999999999999.9999]
-- $2 = [2]
-- $3 = [-9999999999999999.9999]

-- tests/cases/type-decimal/events.ndjson:30: key key-4
-- upsert `keyed`: 1 row
--    code   -9999999999999999.9999
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
-- $1 = [-9999999999999999.9999]
-- $2 = ["key-4"]
-- $3 = ["put"]

-- upsert `parts`: 1 row
--    code    -9999999999999999.9999
--    number  3
--    other   0.0001
INSERT INTO "parts" ("code", "number", "other")
SELECT new."code"::NUMERIC, new."number", new."other"::NUMERIC
FROM UNNEST(
    $1::TEXT[],
    $2::INT4[],
    $3::TEXT[]
) AS new ("code", "number", "other")
ON CONFLICT ("code", "number") DO UPDATE SET
    "other" = excluded."other";
-- $1 = [-9999999999999999.9999]
-- $2 = [3]
-- $3 = [0.0001]

-- tests/cases/type-decimal/events.ndjson:31: key key-5
-- upsert `keyed`: 1 row
--    code   0.0001
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
-- $1 = [0.0001]
-- $2 = ["key-5"]
-- $3 = ["put"]

-- upsert `parts`: 1 row
--    code    0.0001
--    number  4
--    other   1.5000
INSERT INTO "parts" ("code", "number", "other")
SELECT new."code"::NUMERIC, new."number", new."other"::NUMERIC
FROM UNNEST(
    $1::TEXT[],
    $2::INT4[],
    $3::TEXT[]
) AS new ("code", "number", "other")
ON CONFLICT ("code", "number") DO UPDATE SET
    "other" = excluded."other";
-- $1 = [0.0001]
-- $2 = [4]
-- $3 = [1.5000]

-- tests/cases/type-decimal/events.ndjson:32: key key-6
-- upsert `keyed`: 1 row
--    code   1.5000
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
-- $1 = [1.5000]
-- $2 = ["key-6"]
-- $3 = ["put"]

-- upsert `parts`: 1 row
--    code    1.5000
--    number  5
--    other   9007199254740993.0000
INSERT INTO "parts" ("code", "number", "other")
SELECT new."code"::NUMERIC, new."number", new."other"::NUMERIC
FROM UNNEST(
    $1::TEXT[],
    $2::INT4[],
    $3::TEXT[]
) AS new ("code", "number", "other")
ON CONFLICT ("code", "number") DO UPDATE SET
    "other" = excluded."other";
-- $1 = [1.5000]
-- $2 = [5]
-- $3 = [9007199254740993.0000]

-- tests/cases/type-decimal/events.ndjson:33: key key-7
-- upsert `keyed`: 1 row
--    code   9007199254740993.0000
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
-- $1 = [9007199254740993.0000]
-- $2 = ["key-7"]
-- $3 = ["put"]

-- upsert `parts`: 1 row
--    code    9007199254740993.0000
--    number  6
--    other   1200.0000
INSERT INTO "parts" ("code", "number", "other")
SELECT new."code"::NUMERIC, new."number", new."other"::NUMERIC
FROM UNNEST(
    $1::TEXT[],
    $2::INT4[],
    $3::TEXT[]
) AS new ("code", "number", "other")
ON CONFLICT ("code", "number") DO UPDATE SET
    "other" = excluded."other";
-- $1 = [9007199254740993.0000]
-- $2 = [6]
-- $3 = [1200.0000]

-- tests/cases/type-decimal/events.ndjson:34: key key-8
-- upsert `keyed`: 1 row
--    code   1200.0000
--    id     key-8
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
-- $1 = [1200.0000]
-- $2 = ["key-8"]
-- $3 = ["put"]

-- upsert `parts`: 1 row
--    code    1200.0000
--    number  7
--    other   19.9000
INSERT INTO "parts" ("code", "number", "other")
SELECT new."code"::NUMERIC, new."number", new."other"::NUMERIC
FROM UNNEST(
    $1::TEXT[],
    $2::INT4[],
    $3::TEXT[]
) AS new ("code", "number", "other")
ON CONFLICT ("code", "number") DO UPDATE SET
    "other" = excluded."other";
-- $1 = [1200.0000]
-- $2 = [7]
-- $3 = [19.9000]

-- tests/cases/type-decimal/events.ndjson:35: key key-9
-- upsert `keyed`: 1 row
--    code   19.9000
--    id     key-9
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
-- $1 = [19.9000]
-- $2 = ["key-9"]
-- $3 = ["put"]

-- upsert `parts`: 1 row
--    code    19.9000
--    number  8
--    other   0.0000
INSERT INTO "parts" ("code", "number", "other")
SELECT new."code"::NUMERIC, new."number", new."other"::NUMERIC
FROM UNNEST(
    $1::TEXT[],
    $2::INT4[],
    $3::TEXT[]
) AS new ("code", "number", "other")
ON CONFLICT ("code", "number") DO UPDATE SET
    "other" = excluded."other";
-- $1 = [19.9000]
-- $2 = [8]
-- $3 = [0.0000]

-- tests/cases/type-decimal/events.ndjson:36: key again
-- upsert `keyed`: 1 row
--    code   0.0000
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
-- $1 = [0.0000]
-- $2 = ["again"]
-- $3 = ["again"]

-- upsert `parts`: 1 row
--    code    0.0000
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
-- $1 = [0.0000]
-- $2 = [0]
-- $3 = [NULL]

-- tests/cases/type-decimal/events.ndjson:37: find found
-- update `keyed`: 1 row
--    state       found
--    where code  0.0000
UPDATE "keyed" SET
    "state" = $1::TEXT
WHERE "code" = $2::TEXT::NUMERIC;
-- ("found", 0.0000)

-- tests/cases/type-decimal/events.ndjson:38: find null
-- dead letter (extract): `$.value` is null, no row can be found by its `keyed.code`

-- tests/cases/type-decimal/events.ndjson:39: find bad
-- dead letter (extract): `$.value` is a number out of range, column `keyed.code` takes `decimal(20,4)`

-- tests/cases/type-decimal/events.ndjson:40: put last
-- upsert `plain`: 1 row
--    id      last
--    value   19.9000
--    frozen  19.9000
--    filled  19.9000
--    fixed   9007199254740993.5000
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
-- $2 = [19.9000]
-- $3 = [19.9000]
-- $4 = [19.9000]
-- $5 = [9007199254740993.5000]

