-- tests/cases/type-time/events.ndjson:1: put good-1
-- upsert `plain`: 1 row
--    id      good-1
--    value   00:00:00.000
--    frozen  00:00:00.000
--    filled  00:00:00.000
--    fixed   12:30:00.000
INSERT INTO "plain" ("id", "value", "frozen", "filled", "fixed")
SELECT new."id", new."value", new."frozen", new."filled", new."fixed"
FROM UNNEST(
    $1::TEXT[],
    $2::TIME[],
    $3::TIME[],
    $4::TIME[],
    $5::TIME[]
) AS new ("id", "value", "frozen", "filled", "fixed")
ON CONFLICT ("id") DO UPDATE SET
    "value" = excluded."value",
    "filled" = excluded."filled";
-- $1 = ["good-1"]
-- $2 = ["00:00:00.000"]
-- $3 = ["00:00:00.000"]
-- $4 = ["00:00:00.000"]
-- $5 = ["12:30:00.000"]

-- tests/cases/type-time/events.ndjson:2: put good-2
-- upsert `plain`: 1 row
--    id      good-2
--    value   23:59:59.000
--    frozen  23:59:59.000
--    filled  23:59:59.000
--    fixed   12:30:00.000
INSERT INTO "plain" ("id", "value", "frozen", "filled", "fixed")
SELECT new."id", new."value", new."frozen", new."filled", new."fixed"
FROM UNNEST(
    $1::TEXT[],
    $2::TIME[],
    $3::TIME[],
    $4::TIME[],
    $5::TIME[]
) AS new ("id", "value", "frozen", "filled", "fixed")
ON CONFLICT ("id") DO UPDATE SET
    "value" = excluded."value",
    "filled" = excluded."filled";
-- $1 = ["good-2"]
-- $2 = ["23:59:59.000"]
-- $3 = ["23:59:59.000"]
-- $4 = ["23:59:59.000"]
-- $5 = ["12:30:00.000"]

-- tests/cases/type-time/events.ndjson:3: put good-3
-- upsert `plain`: 1 row
--    id      good-3
--    value   23:59:59.999
--    frozen  23:59:59.999
--    filled  23:59:59.999
--    fixed   12:30:00.000
INSERT INTO "plain" ("id", "value", "frozen", "filled", "fixed")
SELECT new."id", new."value", new."frozen", new."filled", new."fixed"
FROM UNNEST(
    $1::TEXT[],
    $2::TIME[],
    $3::TIME[],
    $4::TIME[],
    $5::TIME[]
) AS new ("id", "value", "frozen", "filled", "fixed")
ON CONFLICT ("id") DO UPDATE SET
    "value" = excluded."value",
    "filled" = excluded."filled";
-- $1 = ["good-3"]
-- $2 = ["23:59:59.999"]
-- $3 = ["23:59:59.999"]
-- $4 = ["23:59:59.999"]
-- $5 = ["12:30:00.000"]

-- tests/cases/type-time/events.ndjson:4: put good-4
-- upsert `plain`: 1 row
--    id      good-4
--    value   13:45:00.500
--    frozen  13:45:00.500
--    filled  13:45:00.500
--    fixed   12:30:00.000
INSERT INTO "plain" ("id", "value", "frozen", "filled", "fixed")
SELECT new."id", new."value", new."frozen", new."filled", new."fixed"
FROM UNNEST(
    $1::TEXT[],
    $2::TIME[],
    $3::TIME[],
    $4::TIME[],
    $5::TIME[]
) AS new ("id", "value", "frozen", "filled", "fixed")
ON CONFLICT ("id") DO UPDATE SET
    "value" = excluded."value",
    "filled" = excluded."filled";
-- $1 = ["good-4"]
-- $2 = ["13:45:00.500"]
-- $3 = ["13:45:00.500"]
-- $4 = ["13:45:00.500"]
-- $5 = ["12:30:00.000"]

-- tests/cases/type-time/events.ndjson:5: put good-5
-- upsert `plain`: 1 row
--    id      good-5
--    value   13:45:00.120
--    frozen  13:45:00.120
--    filled  13:45:00.120
--    fixed   12:30:00.000
INSERT INTO "plain" ("id", "value", "frozen", "filled", "fixed")
SELECT new."id", new."value", new."frozen", new."filled", new."fixed"
FROM UNNEST(
    $1::TEXT[],
    $2::TIME[],
    $3::TIME[],
    $4::TIME[],
    $5::TIME[]
) AS new ("id", "value", "frozen", "filled", "fixed")
ON CONFLICT ("id") DO UPDATE SET
    "value" = excluded."value",
    "filled" = excluded."filled";
-- $1 = ["good-5"]
-- $2 = ["13:45:00.120"]
-- $3 = ["13:45:00.120"]
-- $4 = ["13:45:00.120"]
-- $5 = ["12:30:00.000"]

-- tests/cases/type-time/events.ndjson:6: put null
-- upsert `plain`: 1 row
--    id      null
--    value   NULL
--    frozen  NULL
--    filled  NULL
--    fixed   12:30:00.000
INSERT INTO "plain" ("id", "value", "frozen", "filled", "fixed")
SELECT new."id", new."value", new."frozen", new."filled", new."fixed"
FROM UNNEST(
    $1::TEXT[],
    $2::TIME[],
    $3::TIME[],
    $4::TIME[],
    $5::TIME[]
) AS new ("id", "value", "frozen", "filled", "fixed")
ON CONFLICT ("id") DO UPDATE SET
    "value" = excluded."value",
    "filled" = excluded."filled";
-- $1 = ["null"]
-- $2 = [NULL]
-- $3 = [NULL]
-- $4 = [NULL]
-- $5 = ["12:30:00.000"]

-- tests/cases/type-time/events.ndjson:7: put absent
-- upsert `plain`: 1 row
--    id      absent
--    value   NULL
--    frozen  NULL
--    filled  12:30:00.000
--    fixed   12:30:00.000
INSERT INTO "plain" ("id", "value", "frozen", "filled", "fixed")
SELECT new."id", new."value", new."frozen", new."filled", new."fixed"
FROM UNNEST(
    $1::TEXT[],
    $2::TIME[],
    $3::TIME[],
    $4::TIME[],
    $5::TIME[]
) AS new ("id", "value", "frozen", "filled", "fixed")
ON CONFLICT ("id") DO UPDATE SET
    "value" = excluded."value",
    "filled" = excluded."filled";
-- $1 = ["absent"]
-- $2 = [NULL]
-- $3 = [NULL]
-- $4 = ["12:30:00.000"]
-- $5 = ["12:30:00.000"]

-- tests/cases/type-time/events.ndjson:8: put set-later
-- upsert `plain`: 1 row
--    id      set-later
--    value   00:00:00.000
--    frozen  00:00:00.000
--    filled  00:00:00.000
--    fixed   12:30:00.000
INSERT INTO "plain" ("id", "value", "frozen", "filled", "fixed")
SELECT new."id", new."value", new."frozen", new."filled", new."fixed"
FROM UNNEST(
    $1::TEXT[],
    $2::TIME[],
    $3::TIME[],
    $4::TIME[],
    $5::TIME[]
) AS new ("id", "value", "frozen", "filled", "fixed")
ON CONFLICT ("id") DO UPDATE SET
    "value" = excluded."value",
    "filled" = excluded."filled";
-- $1 = ["set-later"]
-- $2 = ["00:00:00.000"]
-- $3 = ["00:00:00.000"]
-- $4 = ["00:00:00.000"]
-- $5 = ["12:30:00.000"]

-- tests/cases/type-time/events.ndjson:9: put bad-1
-- dead letter (extract): `$.value` is a time out of range, column `plain.value` takes `time(3)`

-- tests/cases/type-time/events.ndjson:10: put bad-2
-- dead letter (extract): `$.value` is a time out of range, column `plain.value` takes `time(3)`

-- tests/cases/type-time/events.ndjson:11: put bad-3
-- dead letter (extract): `$.value` is a time out of range, column `plain.value` takes `time(3)`

-- tests/cases/type-time/events.ndjson:12: put bad-4
-- dead letter (extract): `$.value` is a time with more than 3 digits after the second, column `plain.value` takes `time(3)`

-- tests/cases/type-time/events.ndjson:13: put bad-5
-- dead letter (extract): `$.value` is text, but not a time of day such as `13:45:00`, column `plain.value` takes `time(3)`

-- tests/cases/type-time/events.ndjson:14: put bad-6
-- dead letter (extract): `$.value` is text, but not a time of day such as `13:45:00`, column `plain.value` takes `time(3)`

-- tests/cases/type-time/events.ndjson:15: put bad-7
-- dead letter (extract): `$.value` is text, but not a time of day such as `13:45:00`, column `plain.value` takes `time(3)`

-- tests/cases/type-time/events.ndjson:16: put bad-8
-- dead letter (extract): `$.value` is text, but not a time of day such as `13:45:00`, column `plain.value` takes `time(3)`

-- tests/cases/type-time/events.ndjson:17: put bad-9
-- dead letter (extract): `$.value` is text, but not a time of day such as `13:45:00`, column `plain.value` takes `time(3)`

-- tests/cases/type-time/events.ndjson:18: put bad-10
-- dead letter (extract): `$.value` is text, but not a time of day such as `13:45:00`, column `plain.value` takes `time(3)`

-- tests/cases/type-time/events.ndjson:19: put bad-11
-- dead letter (extract): `$.value` is text, but not a time of day such as `13:45:00`, column `plain.value` takes `time(3)`

-- tests/cases/type-time/events.ndjson:20: put bad-12
-- dead letter (extract): `$.value` is a number, column `plain.value` takes `time(3)`

-- tests/cases/type-time/events.ndjson:21: put bad-13
-- dead letter (extract): `$.value` is a boolean, column `plain.value` takes `time(3)`

-- tests/cases/type-time/events.ndjson:22: put bad-14
-- dead letter (extract): `$.value` is an array, column `plain.value` takes `time(3)`

-- tests/cases/type-time/events.ndjson:23: put bad-15
-- dead letter (extract): `$.value` is an object, column `plain.value` takes `time(3)`

-- tests/cases/type-time/events.ndjson:24: set good-1
-- update `plain`: 1 row
--    value     13:45:00.120
--    where id  good-1
UPDATE "plain" SET
    "value" = $1::TIME
WHERE "id" = $2::TEXT;
-- ("13:45:00.120", "good-1")

-- tests/cases/type-time/events.ndjson:25: set good-1
-- dead letter (extract): `$.value` is a time out of range, column `plain.value` takes `time(3)`

-- tests/cases/type-time/events.ndjson:26: set set-later
-- update `plain`: 1 row
--    value     NULL
--    where id  set-later
UPDATE "plain" SET
    "value" = $1::TIME
WHERE "id" = $2::TEXT;
-- (NULL, "set-later")

-- tests/cases/type-time/events.ndjson:27: put good-2
-- upsert `plain`: 1 row
--    id      good-2
--    value   00:00:00.000
--    frozen  00:00:00.000
--    filled  00:00:00.000
--    fixed   12:30:00.000
INSERT INTO "plain" ("id", "value", "frozen", "filled", "fixed")
SELECT new."id", new."value", new."frozen", new."filled", new."fixed"
FROM UNNEST(
    $1::TEXT[],
    $2::TIME[],
    $3::TIME[],
    $4::TIME[],
    $5::TIME[]
) AS new ("id", "value", "frozen", "filled", "fixed")
ON CONFLICT ("id") DO UPDATE SET
    "value" = excluded."value",
    "filled" = excluded."filled";
-- $1 = ["good-2"]
-- $2 = ["00:00:00.000"]
-- $3 = ["00:00:00.000"]
-- $4 = ["00:00:00.000"]
-- $5 = ["12:30:00.000"]

-- tests/cases/type-time/events.ndjson:28: key key-1
-- upsert `keyed`: 1 row
--    code   00:00:00.000
--    id     key-1
--    state  put
INSERT INTO "keyed" ("code", "id", "state")
SELECT new."code", new."id", new."state"
FROM UNNEST(
    $1::TIME[],
    $2::TEXT[],
    $3::TEXT[]
) AS new ("code", "id", "state")
ON CONFLICT ("code") DO UPDATE SET
    "state" = excluded."state";
-- $1 = ["00:00:00.000"]
-- $2 = ["key-1"]
-- $3 = ["put"]

-- upsert `parts`: 1 row
--    code    00:00:00.000
--    number  0
--    other   23:59:59.000
INSERT INTO "parts" ("code", "number", "other")
SELECT new."code", new."number", new."other"
FROM UNNEST(
    $1::TIME[],
    $2::INT4[],
    $3::TIME[]
) AS new ("code", "number", "other")
ON CONFLICT ("code", "number") DO UPDATE SET
    "other" = excluded."other";
-- $1 = ["00:00:00.000"]
-- $2 = [0]
-- $3 = ["23:59:59.000"]

-- tests/cases/type-time/events.ndjson:29: key key-2
-- upsert `keyed`: 1 row
--    code   23:59:59.000
--    id     key-2
--    state  put
INSERT INTO "keyed" ("code", "id", "state")
SELECT new."code", new."id", new."state"
FROM UNNEST(
    $1::TIME[],
    $2::TEXT[],
    $3::TEXT[]
) AS new ("code", "id", "state")
ON CONFLICT ("code") DO UPDATE SET
    "state" = excluded."state";
-- $1 = ["23:59:59.000"]
-- $2 = ["key-2"]
-- $3 = ["put"]

-- upsert `parts`: 1 row
--    code    23:59:59.000
--    number  1
--    other   23:59:59.999
INSERT INTO "parts" ("code", "number", "other")
SELECT new."code", new."number", new."other"
FROM UNNEST(
    $1::TIME[],
    $2::INT4[],
    $3::TIME[]
) AS new ("code", "number", "other")
ON CONFLICT ("code", "number") DO UPDATE SET
    "other" = excluded."other";
-- $1 = ["23:59:59.000"]
-- $2 = [1]
-- $3 = ["23:59:59.999"]

-- tests/cases/type-time/events.ndjson:30: key key-3
-- upsert `keyed`: 1 row
--    code   23:59:59.999
--    id     key-3
--    state  put
INSERT INTO "keyed" ("code", "id", "state")
SELECT new."code", new."id", new."state"
FROM UNNEST(
    $1::TIME[],
    $2::TEXT[],
    $3::TEXT[]
) AS new ("code", "id", "state")
ON CONFLICT ("code") DO UPDATE SET
    "state" = excluded."state";
-- $1 = ["23:59:59.999"]
-- $2 = ["key-3"]
-- $3 = ["put"]

-- upsert `parts`: 1 row
--    code    23:59:59.999
--    number  2
--    other   13:45:00.500
INSERT INTO "parts" ("code", "number", "other")
SELECT new."code", new."number", new."other"
FROM UNNEST(
    $1::TIME[],
    $2::INT4[],
    $3::TIME[]
) AS new ("code", "number", "other")
ON CONFLICT ("code", "number") DO UPDATE SET
    "other" = excluded."other";
-- $1 = ["23:59:59.999"]
-- $2 = [2]
-- $3 = ["13:45:00.500"]

-- tests/cases/type-time/events.ndjson:31: key key-4
-- upsert `keyed`: 1 row
--    code   13:45:00.500
--    id     key-4
--    state  put
INSERT INTO "keyed" ("code", "id", "state")
SELECT new."code", new."id", new."state"
FROM UNNEST(
    $1::TIME[],
    $2::TEXT[],
    $3::TEXT[]
) AS new ("code", "id", "state")
ON CONFLICT ("code") DO UPDATE SET
    "state" = excluded."state";
-- $1 = ["13:45:00.500"]
-- $2 = ["key-4"]
-- $3 = ["put"]

-- upsert `parts`: 1 row
--    code    13:45:00.500
--    number  3
--    other   13:45:00.120
INSERT INTO "parts" ("code", "number", "other")
SELECT new."code", new."number", new."other"
FROM UNNEST(
    $1::TIME[],
    $2::INT4[],
    $3::TIME[]
) AS new ("code", "number", "other")
ON CONFLICT ("code", "number") DO UPDATE SET
    "other" = excluded."other";
-- $1 = ["13:45:00.500"]
-- $2 = [3]
-- $3 = ["13:45:00.120"]

-- tests/cases/type-time/events.ndjson:32: key key-5
-- upsert `keyed`: 1 row
--    code   13:45:00.120
--    id     key-5
--    state  put
INSERT INTO "keyed" ("code", "id", "state")
SELECT new."code", new."id", new."state"
FROM UNNEST(
    $1::TIME[],
    $2::TEXT[],
    $3::TEXT[]
) AS new ("code", "id", "state")
ON CONFLICT ("code") DO UPDATE SET
    "state" = excluded."state";
-- $1 = ["13:45:00.120"]
-- $2 = ["key-5"]
-- $3 = ["put"]

-- upsert `parts`: 1 row
--    code    13:45:00.120
--    number  4
--    other   00:00:00.000
INSERT INTO "parts" ("code", "number", "other")
SELECT new."code", new."number", new."other"
FROM UNNEST(
    $1::TIME[],
    $2::INT4[],
    $3::TIME[]
) AS new ("code", "number", "other")
ON CONFLICT ("code", "number") DO UPDATE SET
    "other" = excluded."other";
-- $1 = ["13:45:00.120"]
-- $2 = [4]
-- $3 = ["00:00:00.000"]

-- tests/cases/type-time/events.ndjson:33: key again
-- upsert `keyed`: 1 row
--    code   00:00:00.000
--    id     again
--    state  again
INSERT INTO "keyed" ("code", "id", "state")
SELECT new."code", new."id", new."state"
FROM UNNEST(
    $1::TIME[],
    $2::TEXT[],
    $3::TEXT[]
) AS new ("code", "id", "state")
ON CONFLICT ("code") DO UPDATE SET
    "state" = excluded."state";
-- $1 = ["00:00:00.000"]
-- $2 = ["again"]
-- $3 = ["again"]

-- upsert `parts`: 1 row
--    code    00:00:00.000
--    number  0
--    other   NULL
INSERT INTO "parts" ("code", "number", "other")
SELECT new."code", new."number", new."other"
FROM UNNEST(
    $1::TIME[],
    $2::INT4[],
    $3::TIME[]
) AS new ("code", "number", "other")
ON CONFLICT ("code", "number") DO UPDATE SET
    "other" = excluded."other";
-- $1 = ["00:00:00.000"]
-- $2 = [0]
-- $3 = [NULL]

-- tests/cases/type-time/events.ndjson:34: find found
-- update `keyed`: 1 row
--    state       found
--    where code  23:59:59.000
UPDATE "keyed" SET
    "state" = $1::TEXT
WHERE "code" = $2::TIME;
-- ("found", "23:59:59.000")

-- tests/cases/type-time/events.ndjson:35: find null
-- dead letter (extract): `$.value` is null, no row can be found by its `keyed.code`

-- tests/cases/type-time/events.ndjson:36: find bad
-- dead letter (extract): `$.value` is a time out of range, column `keyed.code` takes `time(3)`

-- tests/cases/type-time/events.ndjson:37: put last
-- upsert `plain`: 1 row
--    id      last
--    value   13:45:00.120
--    frozen  13:45:00.120
--    filled  13:45:00.120
--    fixed   12:30:00.000
INSERT INTO "plain" ("id", "value", "frozen", "filled", "fixed")
SELECT new."id", new."value", new."frozen", new."filled", new."fixed"
FROM UNNEST(
    $1::TEXT[],
    $2::TIME[],
    $3::TIME[],
    $4::TIME[],
    $5::TIME[]
) AS new ("id", "value", "frozen", "filled", "fixed")
ON CONFLICT ("id") DO UPDATE SET
    "value" = excluded."value",
    "filled" = excluded."filled";
-- $1 = ["last"]
-- $2 = ["13:45:00.120"]
-- $3 = ["13:45:00.120"]
-- $4 = ["13:45:00.120"]
-- $5 = ["12:30:00.000"]

