-- tests/cases/type-smallint/events.ndjson:1: put good-1
-- upsert `plain`: 1 row
--    id      good-1
--    value   -32768
--    frozen  -32768
--    filled  -32768
--    fixed   7
INSERT INTO "plain" ("id", "value", "frozen", "filled", "fixed")
SELECT new."id", new."value", new."frozen", new."filled", new."fixed"
FROM UNNEST(
    $1::TEXT[],
    $2::INT4[],
    $3::INT4[],
    $4::INT4[],
    $5::INT4[]
) AS new ("id", "value", "frozen", "filled", "fixed")
ON CONFLICT ("id") DO UPDATE SET
    "value" = excluded."value",
    "filled" = excluded."filled";
-- $1 = ["good-1"]
-- $2 = [-32768]
-- $3 = [-32768]
-- $4 = [-32768]
-- $5 = [7]

-- tests/cases/type-smallint/events.ndjson:2: put good-2
-- upsert `plain`: 1 row
--    id      good-2
--    value   32767
--    frozen  32767
--    filled  32767
--    fixed   7
INSERT INTO "plain" ("id", "value", "frozen", "filled", "fixed")
SELECT new."id", new."value", new."frozen", new."filled", new."fixed"
FROM UNNEST(
    $1::TEXT[],
    $2::INT4[],
    $3::INT4[],
    $4::INT4[],
    $5::INT4[]
) AS new ("id", "value", "frozen", "filled", "fixed")
ON CONFLICT ("id") DO UPDATE SET
    "value" = excluded."value",
    "filled" = excluded."filled";
-- $1 = ["good-2"]
-- $2 = [32767]
-- $3 = [32767]
-- $4 = [32767]
-- $5 = [7]

-- tests/cases/type-smallint/events.ndjson:3: put good-3
-- upsert `plain`: 1 row
--    id      good-3
--    value   0
--    frozen  0
--    filled  0
--    fixed   7
INSERT INTO "plain" ("id", "value", "frozen", "filled", "fixed")
SELECT new."id", new."value", new."frozen", new."filled", new."fixed"
FROM UNNEST(
    $1::TEXT[],
    $2::INT4[],
    $3::INT4[],
    $4::INT4[],
    $5::INT4[]
) AS new ("id", "value", "frozen", "filled", "fixed")
ON CONFLICT ("id") DO UPDATE SET
    "value" = excluded."value",
    "filled" = excluded."filled";
-- $1 = ["good-3"]
-- $2 = [0]
-- $3 = [0]
-- $4 = [0]
-- $5 = [7]

-- tests/cases/type-smallint/events.ndjson:4: put good-4
-- upsert `plain`: 1 row
--    id      good-4
--    value   0
--    frozen  0
--    filled  0
--    fixed   7
INSERT INTO "plain" ("id", "value", "frozen", "filled", "fixed")
SELECT new."id", new."value", new."frozen", new."filled", new."fixed"
FROM UNNEST(
    $1::TEXT[],
    $2::INT4[],
    $3::INT4[],
    $4::INT4[],
    $5::INT4[]
) AS new ("id", "value", "frozen", "filled", "fixed")
ON CONFLICT ("id") DO UPDATE SET
    "value" = excluded."value",
    "filled" = excluded."filled";
-- $1 = ["good-4"]
-- $2 = [0]
-- $3 = [0]
-- $4 = [0]
-- $5 = [7]

-- tests/cases/type-smallint/events.ndjson:5: put good-5
-- upsert `plain`: 1 row
--    id      good-5
--    value   2
--    frozen  2
--    filled  2
--    fixed   7
INSERT INTO "plain" ("id", "value", "frozen", "filled", "fixed")
SELECT new."id", new."value", new."frozen", new."filled", new."fixed"
FROM UNNEST(
    $1::TEXT[],
    $2::INT4[],
    $3::INT4[],
    $4::INT4[],
    $5::INT4[]
) AS new ("id", "value", "frozen", "filled", "fixed")
ON CONFLICT ("id") DO UPDATE SET
    "value" = excluded."value",
    "filled" = excluded."filled";
-- $1 = ["good-5"]
-- $2 = [2]
-- $3 = [2]
-- $4 = [2]
-- $5 = [7]

-- tests/cases/type-smallint/events.ndjson:6: put good-6
-- upsert `plain`: 1 row
--    id      good-6
--    value   1000
--    frozen  1000
--    filled  1000
--    fixed   7
INSERT INTO "plain" ("id", "value", "frozen", "filled", "fixed")
SELECT new."id", new."value", new."frozen", new."filled", new."fixed"
FROM UNNEST(
    $1::TEXT[],
    $2::INT4[],
    $3::INT4[],
    $4::INT4[],
    $5::INT4[]
) AS new ("id", "value", "frozen", "filled", "fixed")
ON CONFLICT ("id") DO UPDATE SET
    "value" = excluded."value",
    "filled" = excluded."filled";
-- $1 = ["good-6"]
-- $2 = [1000]
-- $3 = [1000]
-- $4 = [1000]
-- $5 = [7]

-- tests/cases/type-smallint/events.ndjson:7: put good-7
-- upsert `plain`: 1 row
--    id      good-7
--    value   -7
--    frozen  -7
--    filled  -7
--    fixed   7
INSERT INTO "plain" ("id", "value", "frozen", "filled", "fixed")
SELECT new."id", new."value", new."frozen", new."filled", new."fixed"
FROM UNNEST(
    $1::TEXT[],
    $2::INT4[],
    $3::INT4[],
    $4::INT4[],
    $5::INT4[]
) AS new ("id", "value", "frozen", "filled", "fixed")
ON CONFLICT ("id") DO UPDATE SET
    "value" = excluded."value",
    "filled" = excluded."filled";
-- $1 = ["good-7"]
-- $2 = [-7]
-- $3 = [-7]
-- $4 = [-7]
-- $5 = [7]

-- tests/cases/type-smallint/events.ndjson:8: put null
-- upsert `plain`: 1 row
--    id      null
--    value   NULL
--    frozen  NULL
--    filled  NULL
--    fixed   7
INSERT INTO "plain" ("id", "value", "frozen", "filled", "fixed")
SELECT new."id", new."value", new."frozen", new."filled", new."fixed"
FROM UNNEST(
    $1::TEXT[],
    $2::INT4[],
    $3::INT4[],
    $4::INT4[],
    $5::INT4[]
) AS new ("id", "value", "frozen", "filled", "fixed")
ON CONFLICT ("id") DO UPDATE SET
    "value" = excluded."value",
    "filled" = excluded."filled";
-- $1 = ["null"]
-- $2 = [NULL]
-- $3 = [NULL]
-- $4 = [NULL]
-- $5 = [7]

-- tests/cases/type-smallint/events.ndjson:9: put absent
-- upsert `plain`: 1 row
--    id      absent
--    value   NULL
--    frozen  NULL
--    filled  7
--    fixed   7
INSERT INTO "plain" ("id", "value", "frozen", "filled", "fixed")
SELECT new."id", new."value", new."frozen", new."filled", new."fixed"
FROM UNNEST(
    $1::TEXT[],
    $2::INT4[],
    $3::INT4[],
    $4::INT4[],
    $5::INT4[]
) AS new ("id", "value", "frozen", "filled", "fixed")
ON CONFLICT ("id") DO UPDATE SET
    "value" = excluded."value",
    "filled" = excluded."filled";
-- $1 = ["absent"]
-- $2 = [NULL]
-- $3 = [NULL]
-- $4 = [7]
-- $5 = [7]

-- tests/cases/type-smallint/events.ndjson:10: put set-later
-- upsert `plain`: 1 row
--    id      set-later
--    value   -32768
--    frozen  -32768
--    filled  -32768
--    fixed   7
INSERT INTO "plain" ("id", "value", "frozen", "filled", "fixed")
SELECT new."id", new."value", new."frozen", new."filled", new."fixed"
FROM UNNEST(
    $1::TEXT[],
    $2::INT4[],
    $3::INT4[],
    $4::INT4[],
    $5::INT4[]
) AS new ("id", "value", "frozen", "filled", "fixed")
ON CONFLICT ("id") DO UPDATE SET
    "value" = excluded."value",
    "filled" = excluded."filled";
-- $1 = ["set-later"]
-- $2 = [-32768]
-- $3 = [-32768]
-- $4 = [-32768]
-- $5 = [7]

-- tests/cases/type-smallint/events.ndjson:11: put bad-1
-- dead letter (extract): `$.value` is a number out of range, column `plain.value` takes `smallint`

-- tests/cases/type-smallint/events.ndjson:12: put bad-2
-- dead letter (extract): `$.value` is a number out of range, column `plain.value` takes `smallint`

-- tests/cases/type-smallint/events.ndjson:13: put bad-3
-- dead letter (extract): `$.value` is a number with a fraction, column `plain.value` takes `smallint`

-- tests/cases/type-smallint/events.ndjson:14: put bad-4
-- dead letter (extract): `$.value` is text, but not an integer, column `plain.value` takes `smallint`

-- tests/cases/type-smallint/events.ndjson:15: put bad-5
-- dead letter (extract): `$.value` is text, but not an integer, column `plain.value` takes `smallint`

-- tests/cases/type-smallint/events.ndjson:16: put bad-6
-- dead letter (extract): `$.value` is text, but not an integer, column `plain.value` takes `smallint`

-- tests/cases/type-smallint/events.ndjson:17: put bad-7
-- dead letter (extract): `$.value` is a boolean, column `plain.value` takes `smallint`

-- tests/cases/type-smallint/events.ndjson:18: put bad-8
-- dead letter (extract): `$.value` is an array, column `plain.value` takes `smallint`

-- tests/cases/type-smallint/events.ndjson:19: put bad-9
-- dead letter (extract): `$.value` is an object, column `plain.value` takes `smallint`

-- tests/cases/type-smallint/events.ndjson:20: put bad-10
-- dead letter (extract): `$.value` is a number out of range, column `plain.value` takes `smallint`

-- tests/cases/type-smallint/events.ndjson:21: set good-1
-- update `plain`: 1 row
--    value     -7
--    where id  good-1
UPDATE "plain" SET
    "value" = $1::INT4
WHERE "id" = $2::TEXT;
-- (-7, "good-1")

-- tests/cases/type-smallint/events.ndjson:22: set good-1
-- dead letter (extract): `$.value` is a number out of range, column `plain.value` takes `smallint`

-- tests/cases/type-smallint/events.ndjson:23: set set-later
-- update `plain`: 1 row
--    value     NULL
--    where id  set-later
UPDATE "plain" SET
    "value" = $1::INT4
WHERE "id" = $2::TEXT;
-- (NULL, "set-later")

-- tests/cases/type-smallint/events.ndjson:24: put good-2
-- upsert `plain`: 1 row
--    id      good-2
--    value   -32768
--    frozen  -32768
--    filled  -32768
--    fixed   7
INSERT INTO "plain" ("id", "value", "frozen", "filled", "fixed")
SELECT new."id", new."value", new."frozen", new."filled", new."fixed"
FROM UNNEST(
    $1::TEXT[],
    $2::INT4[],
    $3::INT4[],
    $4::INT4[],
    $5::INT4[]
) AS new ("id", "value", "frozen", "filled", "fixed")
ON CONFLICT ("id") DO UPDATE SET
    "value" = excluded."value",
    "filled" = excluded."filled";
-- $1 = ["good-2"]
-- $2 = [-32768]
-- $3 = [-32768]
-- $4 = [-32768]
-- $5 = [7]

-- tests/cases/type-smallint/events.ndjson:25: key key-1
-- upsert `keyed`: 1 row
--    code   -32768
--    id     key-1
--    state  put
INSERT INTO "keyed" ("code", "id", "state")
SELECT new."code", new."id", new."state"
FROM UNNEST(
    $1::INT4[],
    $2::TEXT[],
    $3::TEXT[]
) AS new ("code", "id", "state")
ON CONFLICT ("code") DO UPDATE SET
    "state" = excluded."state";
-- $1 = [-32768]
-- $2 = ["key-1"]
-- $3 = ["put"]

-- upsert `parts`: 1 row
--    code    -32768
--    number  0
--    other   32767
INSERT INTO "parts" ("code", "number", "other")
SELECT new."code", new."number", new."other"
FROM UNNEST(
    $1::INT4[],
    $2::INT4[],
    $3::INT4[]
) AS new ("code", "number", "other")
ON CONFLICT ("code", "number") DO UPDATE SET
    "other" = excluded."other";
-- $1 = [-32768]
-- $2 = [0]
-- $3 = [32767]

-- tests/cases/type-smallint/events.ndjson:26: key key-2
-- upsert `keyed`: 1 row
--    code   32767
--    id     key-2
--    state  put
INSERT INTO "keyed" ("code", "id", "state")
SELECT new."code", new."id", new."state"
FROM UNNEST(
    $1::INT4[],
    $2::TEXT[],
    $3::TEXT[]
) AS new ("code", "id", "state")
ON CONFLICT ("code") DO UPDATE SET
    "state" = excluded."state";
-- $1 = [32767]
-- $2 = ["key-2"]
-- $3 = ["put"]

-- upsert `parts`: 1 row
--    code    32767
--    number  1
--    other   0
INSERT INTO "parts" ("code", "number", "other")
SELECT new."code", new."number", new."other"
FROM UNNEST(
    $1::INT4[],
    $2::INT4[],
    $3::INT4[]
) AS new ("code", "number", "other")
ON CONFLICT ("code", "number") DO UPDATE SET
    "other" = excluded."other";
-- $1 = [32767]
-- $2 = [1]
-- $3 = [0]

-- tests/cases/type-smallint/events.ndjson:27: key key-3
-- upsert `keyed`: 1 row
--    code   0
--    id     key-3
--    state  put
INSERT INTO "keyed" ("code", "id", "state")
SELECT new."code", new."id", new."state"
FROM UNNEST(
    $1::INT4[],
    $2::TEXT[],
    $3::TEXT[]
) AS new ("code", "id", "state")
ON CONFLICT ("code") DO UPDATE SET
    "state" = excluded."state";
-- $1 = [0]
-- $2 = ["key-3"]
-- $3 = ["put"]

-- upsert `parts`: 1 row
--    code    0
--    number  2
--    other   0
INSERT INTO "parts" ("code", "number", "other")
SELECT new."code", new."number", new."other"
FROM UNNEST(
    $1::INT4[],
    $2::INT4[],
    $3::INT4[]
) AS new ("code", "number", "other")
ON CONFLICT ("code", "number") DO UPDATE SET
    "other" = excluded."other";
-- $1 = [0]
-- $2 = [2]
-- $3 = [0]

-- tests/cases/type-smallint/events.ndjson:28: key key-4
-- upsert `keyed`: 1 row
--    code   0
--    id     key-4
--    state  put
INSERT INTO "keyed" ("code", "id", "state")
SELECT new."code", new."id", new."state"
FROM UNNEST(
    $1::INT4[],
    $2::TEXT[],
    $3::TEXT[]
) AS new ("code", "id", "state")
ON CONFLICT ("code") DO UPDATE SET
    "state" = excluded."state";
-- $1 = [0]
-- $2 = ["key-4"]
-- $3 = ["put"]

-- upsert `parts`: 1 row
--    code    0
--    number  3
--    other   2
INSERT INTO "parts" ("code", "number", "other")
SELECT new."code", new."number", new."other"
FROM UNNEST(
    $1::INT4[],
    $2::INT4[],
    $3::INT4[]
) AS new ("code", "number", "other")
ON CONFLICT ("code", "number") DO UPDATE SET
    "other" = excluded."other";
-- $1 = [0]
-- $2 = [3]
-- $3 = [2]

-- tests/cases/type-smallint/events.ndjson:29: key key-5
-- upsert `keyed`: 1 row
--    code   2
--    id     key-5
--    state  put
INSERT INTO "keyed" ("code", "id", "state")
SELECT new."code", new."id", new."state"
FROM UNNEST(
    $1::INT4[],
    $2::TEXT[],
    $3::TEXT[]
) AS new ("code", "id", "state")
ON CONFLICT ("code") DO UPDATE SET
    "state" = excluded."state";
-- $1 = [2]
-- $2 = ["key-5"]
-- $3 = ["put"]

-- upsert `parts`: 1 row
--    code    2
--    number  4
--    other   1000
INSERT INTO "parts" ("code", "number", "other")
SELECT new."code", new."number", new."other"
FROM UNNEST(
    $1::INT4[],
    $2::INT4[],
    $3::INT4[]
) AS new ("code", "number", "other")
ON CONFLICT ("code", "number") DO UPDATE SET
    "other" = excluded."other";
-- $1 = [2]
-- $2 = [4]
-- $3 = [1000]

-- tests/cases/type-smallint/events.ndjson:30: key key-6
-- upsert `keyed`: 1 row
--    code   1000
--    id     key-6
--    state  put
INSERT INTO "keyed" ("code", "id", "state")
SELECT new."code", new."id", new."state"
FROM UNNEST(
    $1::INT4[],
    $2::TEXT[],
    $3::TEXT[]
) AS new ("code", "id", "state")
ON CONFLICT ("code") DO UPDATE SET
    "state" = excluded."state";
-- $1 = [1000]
-- $2 = ["key-6"]
-- $3 = ["put"]

-- upsert `parts`: 1 row
--    code    1000
--    number  5
--    other   -7
INSERT INTO "parts" ("code", "number", "other")
SELECT new."code", new."number", new."other"
FROM UNNEST(
    $1::INT4[],
    $2::INT4[],
    $3::INT4[]
) AS new ("code", "number", "other")
ON CONFLICT ("code", "number") DO UPDATE SET
    "other" = excluded."other";
-- $1 = [1000]
-- $2 = [5]
-- $3 = [-7]

-- tests/cases/type-smallint/events.ndjson:31: key key-7
-- upsert `keyed`: 1 row
--    code   -7
--    id     key-7
--    state  put
INSERT INTO "keyed" ("code", "id", "state")
SELECT new."code", new."id", new."state"
FROM UNNEST(
    $1::INT4[],
    $2::TEXT[],
    $3::TEXT[]
) AS new ("code", "id", "state")
ON CONFLICT ("code") DO UPDATE SET
    "state" = excluded."state";
-- $1 = [-7]
-- $2 = ["key-7"]
-- $3 = ["put"]

-- upsert `parts`: 1 row
--    code    -7
--    number  6
--    other   -32768
INSERT INTO "parts" ("code", "number", "other")
SELECT new."code", new."number", new."other"
FROM UNNEST(
    $1::INT4[],
    $2::INT4[],
    $3::INT4[]
) AS new ("code", "number", "other")
ON CONFLICT ("code", "number") DO UPDATE SET
    "other" = excluded."other";
-- $1 = [-7]
-- $2 = [6]
-- $3 = [-32768]

-- tests/cases/type-smallint/events.ndjson:32: key again
-- upsert `keyed`: 1 row
--    code   -32768
--    id     again
--    state  again
INSERT INTO "keyed" ("code", "id", "state")
SELECT new."code", new."id", new."state"
FROM UNNEST(
    $1::INT4[],
    $2::TEXT[],
    $3::TEXT[]
) AS new ("code", "id", "state")
ON CONFLICT ("code") DO UPDATE SET
    "state" = excluded."state";
-- $1 = [-32768]
-- $2 = ["again"]
-- $3 = ["again"]

-- upsert `parts`: 1 row
--    code    -32768
--    number  0
--    other   NULL
INSERT INTO "parts" ("code", "number", "other")
SELECT new."code", new."number", new."other"
FROM UNNEST(
    $1::INT4[],
    $2::INT4[],
    $3::INT4[]
) AS new ("code", "number", "other")
ON CONFLICT ("code", "number") DO UPDATE SET
    "other" = excluded."other";
-- $1 = [-32768]
-- $2 = [0]
-- $3 = [NULL]

-- tests/cases/type-smallint/events.ndjson:33: find found
-- update `keyed`: 1 row
--    state       found
--    where code  32767
UPDATE "keyed" SET
    "state" = $1::TEXT
WHERE "code" = $2::INT4;
-- ("found", 32767)

-- tests/cases/type-smallint/events.ndjson:34: find null
-- dead letter (extract): `$.value` is null, no row can be found by its `keyed.code`

-- tests/cases/type-smallint/events.ndjson:35: find bad
-- dead letter (extract): `$.value` is a number out of range, column `keyed.code` takes `smallint`

-- tests/cases/type-smallint/events.ndjson:36: put last
-- upsert `plain`: 1 row
--    id      last
--    value   -7
--    frozen  -7
--    filled  -7
--    fixed   7
INSERT INTO "plain" ("id", "value", "frozen", "filled", "fixed")
SELECT new."id", new."value", new."frozen", new."filled", new."fixed"
FROM UNNEST(
    $1::TEXT[],
    $2::INT4[],
    $3::INT4[],
    $4::INT4[],
    $5::INT4[]
) AS new ("id", "value", "frozen", "filled", "fixed")
ON CONFLICT ("id") DO UPDATE SET
    "value" = excluded."value",
    "filled" = excluded."filled";
-- $1 = ["last"]
-- $2 = [-7]
-- $3 = [-7]
-- $4 = [-7]
-- $5 = [7]

