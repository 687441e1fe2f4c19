-- tests/cases/type-boolean/events.ndjson:1: put good-1
-- upsert `plain`: 1 row
--    id      good-1
--    value   true
--    frozen  true
--    filled  true
--    fixed   true
INSERT INTO "plain" ("id", "value", "frozen", "filled", "fixed")
SELECT new."id", new."value", new."frozen", new."filled", new."fixed"
FROM UNNEST(
    $1::TEXT[],
    $2::BOOL[],
    $3::BOOL[],
    $4::BOOL[],
    $5::BOOL[]
) AS new ("id", "value", "frozen", "filled", "fixed")
ON CONFLICT ("id") DO UPDATE SET
    "value" = excluded."value",
    "filled" = excluded."filled";
-- $1 = ["good-1"]
-- $2 = [true]
-- $3 = [true]
-- $4 = [true]
-- $5 = [true]

-- tests/cases/type-boolean/events.ndjson:2: put good-2
-- upsert `plain`: 1 row
--    id      good-2
--    value   false
--    frozen  false
--    filled  false
--    fixed   true
INSERT INTO "plain" ("id", "value", "frozen", "filled", "fixed")
SELECT new."id", new."value", new."frozen", new."filled", new."fixed"
FROM UNNEST(
    $1::TEXT[],
    $2::BOOL[],
    $3::BOOL[],
    $4::BOOL[],
    $5::BOOL[]
) AS new ("id", "value", "frozen", "filled", "fixed")
ON CONFLICT ("id") DO UPDATE SET
    "value" = excluded."value",
    "filled" = excluded."filled";
-- $1 = ["good-2"]
-- $2 = [false]
-- $3 = [false]
-- $4 = [false]
-- $5 = [true]

-- tests/cases/type-boolean/events.ndjson:3: put good-3
-- upsert `plain`: 1 row
--    id      good-3
--    value   true
--    frozen  true
--    filled  true
--    fixed   true
INSERT INTO "plain" ("id", "value", "frozen", "filled", "fixed")
SELECT new."id", new."value", new."frozen", new."filled", new."fixed"
FROM UNNEST(
    $1::TEXT[],
    $2::BOOL[],
    $3::BOOL[],
    $4::BOOL[],
    $5::BOOL[]
) AS new ("id", "value", "frozen", "filled", "fixed")
ON CONFLICT ("id") DO UPDATE SET
    "value" = excluded."value",
    "filled" = excluded."filled";
-- $1 = ["good-3"]
-- $2 = [true]
-- $3 = [true]
-- $4 = [true]
-- $5 = [true]

-- tests/cases/type-boolean/events.ndjson:4: put good-4
-- upsert `plain`: 1 row
--    id      good-4
--    value   false
--    frozen  false
--    filled  false
--    fixed   true
INSERT INTO "plain" ("id", "value", "frozen", "filled", "fixed")
SELECT new."id", new."value", new."frozen", new."filled", new."fixed"
FROM UNNEST(
    $1::TEXT[],
    $2::BOOL[],
    $3::BOOL[],
    $4::BOOL[],
    $5::BOOL[]
) AS new ("id", "value", "frozen", "filled", "fixed")
ON CONFLICT ("id") DO UPDATE SET
    "value" = excluded."value",
    "filled" = excluded."filled";
-- $1 = ["good-4"]
-- $2 = [false]
-- $3 = [false]
-- $4 = [false]
-- $5 = [true]

-- tests/cases/type-boolean/events.ndjson:5: put good-5
-- upsert `plain`: 1 row
--    id      good-5
--    value   true
--    frozen  true
--    filled  true
--    fixed   true
INSERT INTO "plain" ("id", "value", "frozen", "filled", "fixed")
SELECT new."id", new."value", new."frozen", new."filled", new."fixed"
FROM UNNEST(
    $1::TEXT[],
    $2::BOOL[],
    $3::BOOL[],
    $4::BOOL[],
    $5::BOOL[]
) AS new ("id", "value", "frozen", "filled", "fixed")
ON CONFLICT ("id") DO UPDATE SET
    "value" = excluded."value",
    "filled" = excluded."filled";
-- $1 = ["good-5"]
-- $2 = [true]
-- $3 = [true]
-- $4 = [true]
-- $5 = [true]

-- tests/cases/type-boolean/events.ndjson:6: put null
-- upsert `plain`: 1 row
--    id      null
--    value   NULL
--    frozen  NULL
--    filled  NULL
--    fixed   true
INSERT INTO "plain" ("id", "value", "frozen", "filled", "fixed")
SELECT new."id", new."value", new."frozen", new."filled", new."fixed"
FROM UNNEST(
    $1::TEXT[],
    $2::BOOL[],
    $3::BOOL[],
    $4::BOOL[],
    $5::BOOL[]
) AS new ("id", "value", "frozen", "filled", "fixed")
ON CONFLICT ("id") DO UPDATE SET
    "value" = excluded."value",
    "filled" = excluded."filled";
-- $1 = ["null"]
-- $2 = [NULL]
-- $3 = [NULL]
-- $4 = [NULL]
-- $5 = [true]

-- tests/cases/type-boolean/events.ndjson:7: put absent
-- upsert `plain`: 1 row
--    id      absent
--    value   NULL
--    frozen  NULL
--    filled  true
--    fixed   true
INSERT INTO "plain" ("id", "value", "frozen", "filled", "fixed")
SELECT new."id", new."value", new."frozen", new."filled", new."fixed"
FROM UNNEST(
    $1::TEXT[],
    $2::BOOL[],
    $3::BOOL[],
    $4::BOOL[],
    $5::BOOL[]
) AS new ("id", "value", "frozen", "filled", "fixed")
ON CONFLICT ("id") DO UPDATE SET
    "value" = excluded."value",
    "filled" = excluded."filled";
-- $1 = ["absent"]
-- $2 = [NULL]
-- $3 = [NULL]
-- $4 = [true]
-- $5 = [true]

-- tests/cases/type-boolean/events.ndjson:8: put set-later
-- upsert `plain`: 1 row
--    id      set-later
--    value   true
--    frozen  true
--    filled  true
--    fixed   true
INSERT INTO "plain" ("id", "value", "frozen", "filled", "fixed")
SELECT new."id", new."value", new."frozen", new."filled", new."fixed"
FROM UNNEST(
    $1::TEXT[],
    $2::BOOL[],
    $3::BOOL[],
    $4::BOOL[],
    $5::BOOL[]
) AS new ("id", "value", "frozen", "filled", "fixed")
ON CONFLICT ("id") DO UPDATE SET
    "value" = excluded."value",
    "filled" = excluded."filled";
-- $1 = ["set-later"]
-- $2 = [true]
-- $3 = [true]
-- $4 = [true]
-- $5 = [true]

-- tests/cases/type-boolean/events.ndjson:9: put bad-1
-- dead letter (extract): `$.value` is a number other than 0 and 1, column `plain.value` takes `boolean`

-- tests/cases/type-boolean/events.ndjson:10: put bad-2
-- dead letter (extract): `$.value` is a number other than 0 and 1, column `plain.value` takes `boolean`

-- tests/cases/type-boolean/events.ndjson:11: put bad-3
-- dead letter (extract): `$.value` is a number other than 0 and 1, column `plain.value` takes `boolean`

-- tests/cases/type-boolean/events.ndjson:12: put bad-4
-- dead letter (extract): `$.value` is text, column `plain.value` takes `boolean`

-- tests/cases/type-boolean/events.ndjson:13: put bad-5
-- dead letter (extract): `$.value` is text, column `plain.value` takes `boolean`

-- tests/cases/type-boolean/events.ndjson:14: put bad-6
-- dead letter (extract): `$.value` is text, column `plain.value` takes `boolean`

-- tests/cases/type-boolean/events.ndjson:15: put bad-7
-- dead letter (extract): `$.value` is an array, column `plain.value` takes `boolean`

-- tests/cases/type-boolean/events.ndjson:16: put bad-8
-- dead letter (extract): `$.value` is an object, column `plain.value` takes `boolean`

-- tests/cases/type-boolean/events.ndjson:17: set good-1
-- update `plain`: 1 row
--    value     true
--    where id  good-1
UPDATE "plain" SET
    "value" = $1::BOOL
WHERE "id" = $2::TEXT;
-- (true, "good-1")

-- tests/cases/type-boolean/events.ndjson:18: set good-1
-- dead letter (extract): `$.value` is a number other than 0 and 1, column `plain.value` takes `boolean`

-- tests/cases/type-boolean/events.ndjson:19: set set-later
-- update `plain`: 1 row
--    value     NULL
--    where id  set-later
UPDATE "plain" SET
    "value" = $1::BOOL
WHERE "id" = $2::TEXT;
-- (NULL, "set-later")

-- tests/cases/type-boolean/events.ndjson:20: put good-2
-- upsert `plain`: 1 row
--    id      good-2
--    value   true
--    frozen  true
--    filled  true
--    fixed   true
INSERT INTO "plain" ("id", "value", "frozen", "filled", "fixed")
SELECT new."id", new."value", new."frozen", new."filled", new."fixed"
FROM UNNEST(
    $1::TEXT[],
    $2::BOOL[],
    $3::BOOL[],
    $4::BOOL[],
    $5::BOOL[]
) AS new ("id", "value", "frozen", "filled", "fixed")
ON CONFLICT ("id") DO UPDATE SET
    "value" = excluded."value",
    "filled" = excluded."filled";
-- $1 = ["good-2"]
-- $2 = [true]
-- $3 = [true]
-- $4 = [true]
-- $5 = [true]

-- tests/cases/type-boolean/events.ndjson:21: key key-1
-- upsert `keyed`: 1 row
--    code   true
--    id     key-1
--    state  put
INSERT INTO "keyed" ("code", "id", "state")
SELECT new."code", new."id", new."state"
FROM UNNEST(
    $1::BOOL[],
    $2::TEXT[],
    $3::TEXT[]
) AS new ("code", "id", "state")
ON CONFLICT ("code") DO UPDATE SET
    "state" = excluded."state";
-- $1 = [true]
-- $2 = ["key-1"]
-- $3 = ["put"]

-- upsert `parts`: 1 row
--    code    true
--    number  0
--    other   false
INSERT INTO "parts" ("code", "number", "other")
SELECT new."code", new."number", new."other"
FROM UNNEST(
    $1::BOOL[],
    $2::INT4[],
    $3::BOOL[]
) AS new ("code", "number", "other")
ON CONFLICT ("code", "number") DO UPDATE SET
    "other" = excluded."other";
-- $1 = [true]
-- $2 = [0]
-- $3 = [false]

-- tests/cases/type-boolean/events.ndjson:22: key key-2
-- upsert `keyed`: 1 row
--    code   false
--    id     key-2
--    state  put
INSERT INTO "keyed" ("code", "id", "state")
SELECT new."code", new."id", new."state"
FROM UNNEST(
    $1::BOOL[],
    $2::TEXT[],
    $3::TEXT[]
) AS new ("code", "id", "state")
ON CONFLICT ("code") DO UPDATE SET
    "state" = excluded."state";
-- $1 = [false]
-- $2 = ["key-2"]
-- $3 = ["put"]

-- upsert `parts`: 1 row
--    code    false
--    number  1
--    other   true
INSERT INTO "parts" ("code", "number", "other")
SELECT new."code", new."number", new."other"
FROM UNNEST(
    $1::BOOL[],
    $2::INT4[],
    $3::BOOL[]
) AS new ("code", "number", "other")
ON CONFLICT ("code", "number") DO UPDATE SET
    "other" = excluded."other";
-- $1 = [false]
-- $2 = [1]
-- $3 = [true]

-- tests/cases/type-boolean/events.ndjson:23: key key-3
-- upsert `keyed`: 1 row
--    code   true
--    id     key-3
--    state  put
INSERT INTO "keyed" ("code", "id", "state")
SELECT new."code", new."id", new."state"
FROM UNNEST(
    $1::BOOL[],
    $2::TEXT[],
    $3::TEXT[]
) AS new ("code", "id", "state")
ON CONFLICT ("code") DO UPDATE SET
    "state" = excluded."state";
-- $1 = [true]
-- $2 = ["key-3"]
-- $3 = ["put"]

-- upsert `parts`: 1 row
--    code    true
--    number  2
--    other   false
INSERT INTO "parts" ("code", "number", "other")
SELECT new."code", new."number", new."other"
FROM UNNEST(
    $1::BOOL[],
    $2::INT4[],
    $3::BOOL[]
) AS new ("code", "number", "other")
ON CONFLICT ("code", "number") DO UPDATE SET
    "other" = excluded."other";
-- $1 = [true]
-- $2 = [2]
-- $3 = [false]

-- tests/cases/type-boolean/events.ndjson:24: key key-4
-- upsert `keyed`: 1 row
--    code   false
--    id     key-4
--    state  put
INSERT INTO "keyed" ("code", "id", "state")
SELECT new."code", new."id", new."state"
FROM UNNEST(
    $1::BOOL[],
    $2::TEXT[],
    $3::TEXT[]
) AS new ("code", "id", "state")
ON CONFLICT ("code") DO UPDATE SET
    "state" = excluded."state";
-- $1 = [false]
-- $2 = ["key-4"]
-- $3 = ["put"]

-- upsert `parts`: 1 row
--    code    false
--    number  3
--    other   true
INSERT INTO "parts" ("code", "number", "other")
SELECT new."code", new."number", new."other"
FROM UNNEST(
    $1::BOOL[],
    $2::INT4[],
    $3::BOOL[]
) AS new ("code", "number", "other")
ON CONFLICT ("code", "number") DO UPDATE SET
    "other" = excluded."other";
-- $1 = [false]
-- $2 = [3]
-- $3 = [true]

-- tests/cases/type-boolean/events.ndjson:25: key key-5
-- upsert `keyed`: 1 row
--    code   true
--    id     key-5
--    state  put
INSERT INTO "keyed" ("code", "id", "state")
SELECT new."code", new."id", new."state"
FROM UNNEST(
    $1::BOOL[],
    $2::TEXT[],
    $3::TEXT[]
) AS new ("code", "id", "state")
ON CONFLICT ("code") DO UPDATE SET
    "state" = excluded."state";
-- $1 = [true]
-- $2 = ["key-5"]
-- $3 = ["put"]

-- upsert `parts`: 1 row
--    code    true
--    number  4
--    other   true
INSERT INTO "parts" ("code", "number", "other")
SELECT new."code", new."number", new."other"
FROM UNNEST(
    $1::BOOL[],
    $2::INT4[],
    $3::BOOL[]
) AS new ("code", "number", "other")
ON CONFLICT ("code", "number") DO UPDATE SET
    "other" = excluded."other";
-- $1 = [true]
-- $2 = [4]
-- $3 = [true]

-- tests/cases/type-boolean/events.ndjson:26: key again
-- upsert `keyed`: 1 row
--    code   true
--    id     again
--    state  again
INSERT INTO "keyed" ("code", "id", "state")
SELECT new."code", new."id", new."state"
FROM UNNEST(
    $1::BOOL[],
    $2::TEXT[],
    $3::TEXT[]
) AS new ("code", "id", "state")
ON CONFLICT ("code") DO UPDATE SET
    "state" = excluded."state";
-- $1 = [true]
-- $2 = ["again"]
-- $3 = ["again"]

-- upsert `parts`: 1 row
--    code    true
--    number  0
--    other   NULL
INSERT INTO "parts" ("code", "number", "other")
SELECT new."code", new."number", new."other"
FROM UNNEST(
    $1::BOOL[],
    $2::INT4[],
    $3::BOOL[]
) AS new ("code", "number", "other")
ON CONFLICT ("code", "number") DO UPDATE SET
    "other" = excluded."other";
-- $1 = [true]
-- $2 = [0]
-- $3 = [NULL]

-- tests/cases/type-boolean/events.ndjson:27: find found
-- update `keyed`: 1 row
--    state       found
--    where code  false
UPDATE "keyed" SET
    "state" = $1::TEXT
WHERE "code" = $2::BOOL;
-- ("found", false)

-- tests/cases/type-boolean/events.ndjson:28: find null
-- dead letter (extract): `$.value` is null, no row can be found by its `keyed.code`

-- tests/cases/type-boolean/events.ndjson:29: find bad
-- dead letter (extract): `$.value` is a number other than 0 and 1, column `keyed.code` takes `boolean`

-- tests/cases/type-boolean/events.ndjson:30: put last
-- upsert `plain`: 1 row
--    id      last
--    value   true
--    frozen  true
--    filled  true
--    fixed   true
INSERT INTO "plain" ("id", "value", "frozen", "filled", "fixed")
SELECT new."id", new."value", new."frozen", new."filled", new."fixed"
FROM UNNEST(
    $1::TEXT[],
    $2::BOOL[],
    $3::BOOL[],
    $4::BOOL[],
    $5::BOOL[]
) AS new ("id", "value", "frozen", "filled", "fixed")
ON CONFLICT ("id") DO UPDATE SET
    "value" = excluded."value",
    "filled" = excluded."filled";
-- $1 = ["last"]
-- $2 = [true]
-- $3 = [true]
-- $4 = [true]
-- $5 = [true]

