-- tests/cases/type-enum/events.ndjson:1: put good-1
-- upsert `plain`: 1 row
--    id      good-1
--    value   new
--    frozen  new
--    filled  new
--    fixed   new
INSERT INTO "plain" ("id", "value", "frozen", "filled", "fixed")
SELECT new."id", new."value", new."frozen", new."filled", new."fixed"
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
-- $2 = ["new"]
-- $3 = ["new"]
-- $4 = ["new"]
-- $5 = ["new"]

-- tests/cases/type-enum/events.ndjson:2: put good-2
-- upsert `plain`: 1 row
--    id      good-2
--    value   New
--    frozen  New
--    filled  New
--    fixed   new
INSERT INTO "plain" ("id", "value", "frozen", "filled", "fixed")
SELECT new."id", new."value", new."frozen", new."filled", new."fixed"
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
-- $2 = ["New"]
-- $3 = ["New"]
-- $4 = ["New"]
-- $5 = ["new"]

-- tests/cases/type-enum/events.ndjson:3: put good-3
-- upsert `plain`: 1 row
--    id      good-3
--    value   in use
--    frozen  in use
--    filled  in use
--    fixed   new
INSERT INTO "plain" ("id", "value", "frozen", "filled", "fixed")
SELECT new."id", new."value", new."frozen", new."filled", new."fixed"
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
-- $2 = ["in use"]
-- $3 = ["in use"]
-- $4 = ["in use"]
-- $5 = ["new"]

-- tests/cases/type-enum/events.ndjson:4: put good-4
-- upsert `plain`: 1 row
--    id      good-4
--    value   7
--    frozen  7
--    filled  7
--    fixed   new
INSERT INTO "plain" ("id", "value", "frozen", "filled", "fixed")
SELECT new."id", new."value", new."frozen", new."filled", new."fixed"
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
-- $2 = ["7"]
-- $3 = ["7"]
-- $4 = ["7"]
-- $5 = ["new"]

-- tests/cases/type-enum/events.ndjson:5: put good-5
-- upsert `plain`: 1 row
--    id      good-5
--    value   7
--    frozen  7
--    filled  7
--    fixed   new
INSERT INTO "plain" ("id", "value", "frozen", "filled", "fixed")
SELECT new."id", new."value", new."frozen", new."filled", new."fixed"
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
-- $2 = ["7"]
-- $3 = ["7"]
-- $4 = ["7"]
-- $5 = ["new"]

-- tests/cases/type-enum/events.ndjson:6: put null
-- upsert `plain`: 1 row
--    id      null
--    value   NULL
--    frozen  NULL
--    filled  NULL
--    fixed   new
INSERT INTO "plain" ("id", "value", "frozen", "filled", "fixed")
SELECT new."id", new."value", new."frozen", new."filled", new."fixed"
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
-- $5 = ["new"]

-- tests/cases/type-enum/events.ndjson:7: put absent
-- upsert `plain`: 1 row
--    id      absent
--    value   NULL
--    frozen  NULL
--    filled  new
--    fixed   new
INSERT INTO "plain" ("id", "value", "frozen", "filled", "fixed")
SELECT new."id", new."value", new."frozen", new."filled", new."fixed"
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
-- $4 = ["new"]
-- $5 = ["new"]

-- tests/cases/type-enum/events.ndjson:8: put set-later
-- upsert `plain`: 1 row
--    id      set-later
--    value   new
--    frozen  new
--    filled  new
--    fixed   new
INSERT INTO "plain" ("id", "value", "frozen", "filled", "fixed")
SELECT new."id", new."value", new."frozen", new."filled", new."fixed"
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
-- $2 = ["new"]
-- $3 = ["new"]
-- $4 = ["new"]
-- $5 = ["new"]

-- tests/cases/type-enum/events.ndjson:9: put bad-1
-- dead letter (extract): `$.value` is text, but not one of the words, column `plain.value` takes `enum(new, in use, New, 7)`

-- tests/cases/type-enum/events.ndjson:10: put bad-2
-- dead letter (extract): `$.value` is text, but not one of the words, column `plain.value` takes `enum(new, in use, New, 7)`

-- tests/cases/type-enum/events.ndjson:11: put bad-3
-- dead letter (extract): `$.value` is text, but not one of the words, column `plain.value` takes `enum(new, in use, New, 7)`

-- tests/cases/type-enum/events.ndjson:12: put bad-4
-- dead letter (extract): `$.value` is text, but not one of the words, column `plain.value` takes `enum(new, in use, New, 7)`

-- tests/cases/type-enum/events.ndjson:13: put bad-5
-- dead letter (extract): `$.value` is text, but not one of the words, column `plain.value` takes `enum(new, in use, New, 7)`

-- tests/cases/type-enum/events.ndjson:14: put bad-6
-- dead letter (extract): `$.value` is text, but not one of the words, column `plain.value` takes `enum(new, in use, New, 7)`

-- tests/cases/type-enum/events.ndjson:15: put bad-7
-- dead letter (extract): `$.value` is text, but not one of the words, column `plain.value` takes `enum(new, in use, New, 7)`

-- tests/cases/type-enum/events.ndjson:16: put bad-8
-- dead letter (extract): `$.value` is a number, column `plain.value` takes `enum(new, in use, New, 7)`

-- tests/cases/type-enum/events.ndjson:17: put bad-9
-- dead letter (extract): `$.value` is a boolean, column `plain.value` takes `enum(new, in use, New, 7)`

-- tests/cases/type-enum/events.ndjson:18: put bad-10
-- dead letter (extract): `$.value` is an array, column `plain.value` takes `enum(new, in use, New, 7)`

-- tests/cases/type-enum/events.ndjson:19: put bad-11
-- dead letter (extract): `$.value` is an object, column `plain.value` takes `enum(new, in use, New, 7)`

-- tests/cases/type-enum/events.ndjson:20: set good-1
-- update `plain`: 1 row
--    value     7
--    where id  good-1
UPDATE "plain" SET
    "value" = $1::TEXT
WHERE "id" = $2::TEXT;
-- ("7", "good-1")

-- tests/cases/type-enum/events.ndjson:21: set good-1
-- dead letter (extract): `$.value` is text, but not one of the words, column `plain.value` takes `enum(new, in use, New, 7)`

-- tests/cases/type-enum/events.ndjson:22: set set-later
-- update `plain`: 1 row
--    value     NULL
--    where id  set-later
UPDATE "plain" SET
    "value" = $1::TEXT
WHERE "id" = $2::TEXT;
-- (NULL, "set-later")

-- tests/cases/type-enum/events.ndjson:23: put good-2
-- upsert `plain`: 1 row
--    id      good-2
--    value   new
--    frozen  new
--    filled  new
--    fixed   new
INSERT INTO "plain" ("id", "value", "frozen", "filled", "fixed")
SELECT new."id", new."value", new."frozen", new."filled", new."fixed"
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
-- $2 = ["new"]
-- $3 = ["new"]
-- $4 = ["new"]
-- $5 = ["new"]

-- tests/cases/type-enum/events.ndjson:24: key key-1
-- upsert `keyed`: 1 row
--    code   new
--    id     key-1
--    state  put
INSERT INTO "keyed" ("code", "id", "state")
SELECT new."code", new."id", new."state"
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[],
    $3::TEXT[]
) AS new ("code", "id", "state")
ON CONFLICT ("code") DO UPDATE SET
    "state" = excluded."state";
-- $1 = ["new"]
-- $2 = ["key-1"]
-- $3 = ["put"]

-- upsert `parts`: 1 row
--    code    new
--    number  0
--    other   New
INSERT INTO "parts" ("code", "number", "other")
SELECT new."code", new."number", new."other"
FROM UNNEST(
    $1::TEXT[],
    $2::INT4[],
    $3::TEXT[]
) AS new ("code", "number", "other")
ON CONFLICT ("code", "number") DO UPDATE SET
    "other" = excluded."other";
-- $1 = ["new"]
-- $2 = [0]
-- $3 = ["New"]

-- tests/cases/type-enum/events.ndjson:25: key key-2
-- upsert `keyed`: 1 row
--    code   New
--    id     key-2
--    state  put
INSERT INTO "keyed" ("code", "id", "state")
SELECT new."code", new."id", new."state"
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[],
    $3::TEXT[]
) AS new ("code", "id", "state")
ON CONFLICT ("code") DO UPDATE SET
    "state" = excluded."state";
-- $1 = ["New"]
-- $2 = ["key-2"]
-- $3 = ["put"]

-- upsert `parts`: 1 row
--    code    New
--    number  1
--    other   in use
INSERT INTO "parts" ("code", "number", "other")
SELECT new."code", new."number", new."other"
FROM UNNEST(
    $1::TEXT[],
    $2::INT4[],
    $3::TEXT[]
) AS new ("code", "number", "other")
ON CONFLICT ("code", "number") DO UPDATE SET
    "other" = excluded."other";
-- $1 = ["New"]
-- $2 = [1]
-- $3 = ["in use"]

-- tests/cases/type-enum/events.ndjson:26: key key-3
-- upsert `keyed`: 1 row
--    code   in use
--    id     key-3
--    state  put
INSERT INTO "keyed" ("code", "id", "state")
SELECT new."code", new."id", new."state"
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[],
    $3::TEXT[]
) AS new ("code", "id", "state")
ON CONFLICT ("code") DO UPDATE SET
    "state" = excluded."state";
-- $1 = ["in use"]
-- $2 = ["key-3"]
-- $3 = ["put"]

-- upsert `parts`: 1 row
--    code    in use
--    number  2
--    other   7
INSERT INTO "parts" ("code", "number", "other")
SELECT new."code", new."number", new."other"
FROM UNNEST(
    $1::TEXT[],
    $2::INT4[],
    $3::TEXT[]
) AS new ("code", "number", "other")
ON CONFLICT ("code", "number") DO UPDATE SET
    "other" = excluded."other";
-- $1 = ["in use"]
-- $2 = [2]
-- $3 = ["7"]

-- tests/cases/type-enum/events.ndjson:27: key key-4
-- upsert `keyed`: 1 row
--    code   7
--    id     key-4
--    state  put
INSERT INTO "keyed" ("code", "id", "state")
SELECT new."code", new."id", new."state"
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[],
    $3::TEXT[]
) AS new ("code", "id", "state")
ON CONFLICT ("code") DO UPDATE SET
    "state" = excluded."state";
-- $1 = ["7"]
-- $2 = ["key-4"]
-- $3 = ["put"]

-- upsert `parts`: 1 row
--    code    7
--    number  3
--    other   7
INSERT INTO "parts" ("code", "number", "other")
SELECT new."code", new."number", new."other"
FROM UNNEST(
    $1::TEXT[],
    $2::INT4[],
    $3::TEXT[]
) AS new ("code", "number", "other")
ON CONFLICT ("code", "number") DO UPDATE SET
    "other" = excluded."other";
-- $1 = ["7"]
-- $2 = [3]
-- $3 = ["7"]

-- tests/cases/type-enum/events.ndjson:28: key key-5
-- upsert `keyed`: 1 row
--    code   7
--    id     key-5
--    state  put
INSERT INTO "keyed" ("code", "id", "state")
SELECT new."code", new."id", new."state"
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[],
    $3::TEXT[]
) AS new ("code", "id", "state")
ON CONFLICT ("code") DO UPDATE SET
    "state" = excluded."state";
-- $1 = ["7"]
-- $2 = ["key-5"]
-- $3 = ["put"]

-- upsert `parts`: 1 row
--    code    7
--    number  4
--    other   new
INSERT INTO "parts" ("code", "number", "other")
SELECT new."code", new."number", new."other"
FROM UNNEST(
    $1::TEXT[],
    $2::INT4[],
    $3::TEXT[]
) AS new ("code", "number", "other")
ON CONFLICT ("code", "number") DO UPDATE SET
    "other" = excluded."other";
-- $1 = ["7"]
-- $2 = [4]
-- $3 = ["new"]

-- tests/cases/type-enum/events.ndjson:29: key again
-- upsert `keyed`: 1 row
--    code   new
--    id     again
--    state  again
INSERT INTO "keyed" ("code", "id", "state")
SELECT new."code", new."id", new."state"
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[],
    $3::TEXT[]
) AS new ("code", "id", "state")
ON CONFLICT ("code") DO UPDATE SET
    "state" = excluded."state";
-- $1 = ["new"]
-- $2 = ["again"]
-- $3 = ["again"]

-- upsert `parts`: 1 row
--    code    new
--    number  0
--    other   NULL
INSERT INTO "parts" ("code", "number", "other")
SELECT new."code", new."number", new."other"
FROM UNNEST(
    $1::TEXT[],
    $2::INT4[],
    $3::TEXT[]
) AS new ("code", "number", "other")
ON CONFLICT ("code", "number") DO UPDATE SET
    "other" = excluded."other";
-- $1 = ["new"]
-- $2 = [0]
-- $3 = [NULL]

-- tests/cases/type-enum/events.ndjson:30: find found
-- update `keyed`: 1 row
--    state       found
--    where code  New
UPDATE "keyed" SET
    "state" = $1::TEXT
WHERE "code" = $2::TEXT;
-- ("found", "New")

-- tests/cases/type-enum/events.ndjson:31: find null
-- dead letter (extract): `$.value` is null, no row can be found by its `keyed.code`

-- tests/cases/type-enum/events.ndjson:32: find bad
-- dead letter (extract): `$.value` is text, but not one of the words, column `keyed.code` takes `enum(new, in use, New, 7)`

-- tests/cases/type-enum/events.ndjson:33: put last
-- upsert `plain`: 1 row
--    id      last
--    value   7
--    frozen  7
--    filled  7
--    fixed   new
INSERT INTO "plain" ("id", "value", "frozen", "filled", "fixed")
SELECT new."id", new."value", new."frozen", new."filled", new."fixed"
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
-- $2 = ["7"]
-- $3 = ["7"]
-- $4 = ["7"]
-- $5 = ["new"]

