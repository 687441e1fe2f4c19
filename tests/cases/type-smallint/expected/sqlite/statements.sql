-- tests/cases/type-smallint/events.ndjson:1: put good-1
-- upsert `plain`: 1 row
--    id      good-1
--    value   -32768
--    frozen  -32768
--    filled  -32768
--    fixed   7
INSERT INTO "plain" ("id", "value", "frozen", "filled", "fixed")
VALUES
    (?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "value" = excluded."value",
    "filled" = excluded."filled";
-- ("good-1", -32768, -32768, -32768, 7)

-- tests/cases/type-smallint/events.ndjson:2: put good-2
-- upsert `plain`: 1 row
--    id      good-2
--    value   32767
--    frozen  32767
--    filled  32767
--    fixed   7
INSERT INTO "plain" ("id", "value", "frozen", "filled", "fixed")
VALUES
    (?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "value" = excluded."value",
    "filled" = excluded."filled";
-- ("good-2", 32767, 32767, 32767, 7)

-- tests/cases/type-smallint/events.ndjson:3: put good-3
-- upsert `plain`: 1 row
--    id      good-3
--    value   0
--    frozen  0
--    filled  0
--    fixed   7
INSERT INTO "plain" ("id", "value", "frozen", "filled", "fixed")
VALUES
    (?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "value" = excluded."value",
    "filled" = excluded."filled";
-- ("good-3", 0, 0, 0, 7)

-- tests/cases/type-smallint/events.ndjson:4: put good-4
-- upsert `plain`: 1 row
--    id      good-4
--    value   0
--    frozen  0
--    filled  0
--    fixed   7
INSERT INTO "plain" ("id", "value", "frozen", "filled", "fixed")
VALUES
    (?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "value" = excluded."value",
    "filled" = excluded."filled";
-- ("good-4", 0, 0, 0, 7)

-- tests/cases/type-smallint/events.ndjson:5: put good-5
-- upsert `plain`: 1 row
--    id      good-5
--    value   2
--    frozen  2
--    filled  2
--    fixed   7
INSERT INTO "plain" ("id", "value", "frozen", "filled", "fixed")
VALUES
    (?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "value" = excluded."value",
    "filled" = excluded."filled";
-- ("good-5", 2, 2, 2, 7)

-- tests/cases/type-smallint/events.ndjson:6: put good-6
-- upsert `plain`: 1 row
--    id      good-6
--    value   1000
--    frozen  1000
--    filled  1000
--    fixed   7
INSERT INTO "plain" ("id", "value", "frozen", "filled", "fixed")
VALUES
    (?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "value" = excluded."value",
    "filled" = excluded."filled";
-- ("good-6", 1000, 1000, 1000, 7)

-- tests/cases/type-smallint/events.ndjson:7: put good-7
-- upsert `plain`: 1 row
--    id      good-7
--    value   -7
--    frozen  -7
--    filled  -7
--    fixed   7
INSERT INTO "plain" ("id", "value", "frozen", "filled", "fixed")
VALUES
    (?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "value" = excluded."value",
    "filled" = excluded."filled";
-- ("good-7", -7, -7, -7, 7)

-- tests/cases/type-smallint/events.ndjson:8: put null
-- upsert `plain`: 1 row
--    id      null
--    value   NULL
--    frozen  NULL
--    filled  NULL
--    fixed   7
INSERT INTO "plain" ("id", "value", "frozen", "filled", "fixed")
VALUES
    (?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "value" = excluded."value",
    "filled" = excluded."filled";
-- ("null", NULL, NULL, NULL, 7)

-- tests/cases/type-smallint/events.ndjson:9: put absent
-- upsert `plain`: 1 row
--    id      absent
--    value   NULL
--    frozen  NULL
--    filled  7
--    fixed   7
INSERT INTO "plain" ("id", "value", "frozen", "filled", "fixed")
VALUES
    (?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "value" = excluded."value",
    "filled" = excluded."filled";
-- ("absent", NULL, NULL, 7, 7)

-- tests/cases/type-smallint/events.ndjson:10: put set-later
-- upsert `plain`: 1 row
--    id      set-later
--    value   -32768
--    frozen  -32768
--    filled  -32768
--    fixed   7
INSERT INTO "plain" ("id", "value", "frozen", "filled", "fixed")
VALUES
    (?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "value" = excluded."value",
    "filled" = excluded."filled";
-- ("set-later", -32768, -32768, -32768, 7)

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
    "value" = ?
WHERE "id" = ?;
-- (-7, "good-1")

-- tests/cases/type-smallint/events.ndjson:22: set good-1
-- dead letter (extract): `$.value` is a number out of range, column `plain.value` takes `smallint`

-- tests/cases/type-smallint/events.ndjson:23: set set-later
-- update `plain`: 1 row
--    value     NULL
--    where id  set-later
UPDATE "plain" SET
    "value" = ?
WHERE "id" = ?;
-- (NULL, "set-later")

-- tests/cases/type-smallint/events.ndjson:24: put good-2
-- upsert `plain`: 1 row
--    id      good-2
--    value   -32768
--    frozen  -32768
--    filled  -32768
--    fixed   7
INSERT INTO "plain" ("id", "value", "frozen", "filled", "fixed")
VALUES
    (?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "value" = excluded."value",
    "filled" = excluded."filled";
-- ("good-2", -32768, -32768, -32768, 7)

-- tests/cases/type-smallint/events.ndjson:25: key key-1
-- upsert `keyed`: 1 row
--    code   -32768
--    id     key-1
--    state  put
INSERT INTO "keyed" ("code", "id", "state")
VALUES
    (?, ?, ?)
ON CONFLICT ("code") DO UPDATE SET
    "state" = excluded."state";
-- (-32768, "key-1", "put")

-- upsert `parts`: 1 row
--    code    -32768
--    number  0
--    other   32767
INSERT INTO "parts" ("code", "number", "other")
VALUES
    (?, ?, ?)
ON CONFLICT ("code", "number") DO UPDATE SET
    "other" = excluded."other";
-- (-32768, 0, 32767)

-- tests/cases/type-smallint/events.ndjson:26: key key-2
-- upsert `keyed`: 1 row
--    code   32767
--    id     key-2
--    state  put
INSERT INTO "keyed" ("code", "id", "state")
VALUES
    (?, ?, ?)
ON CONFLICT ("code") DO UPDATE SET
    "state" = excluded."state";
-- (32767, "key-2", "put")

-- upsert `parts`: 1 row
--    code    32767
--    number  1
--    other   0
INSERT INTO "parts" ("code", "number", "other")
VALUES
    (?, ?, ?)
ON CONFLICT ("code", "number") DO UPDATE SET
    "other" = excluded."other";
-- (32767, 1, 0)

-- tests/cases/type-smallint/events.ndjson:27: key key-3
-- upsert `keyed`: 1 row
--    code   0
--    id     key-3
--    state  put
INSERT INTO "keyed" ("code", "id", "state")
VALUES
    (?, ?, ?)
ON CONFLICT ("code") DO UPDATE SET
    "state" = excluded."state";
-- (0, "key-3", "put")

-- upsert `parts`: 1 row
--    code    0
--    number  2
--    other   0
INSERT INTO "parts" ("code", "number", "other")
VALUES
    (?, ?, ?)
ON CONFLICT ("code", "number") DO UPDATE SET
    "other" = excluded."other";
-- (0, 2, 0)

-- tests/cases/type-smallint/events.ndjson:28: key key-4
-- upsert `keyed`: 1 row
--    code   0
--    id     key-4
--    state  put
INSERT INTO "keyed" ("code", "id", "state")
VALUES
    (?, ?, ?)
ON CONFLICT ("code") DO UPDATE SET
    "state" = excluded."state";
-- (0, "key-4", "put")

-- upsert `parts`: 1 row
--    code    0
--    number  3
--    other   2
INSERT INTO "parts" ("code", "number", "other")
VALUES
    (?, ?, ?)
ON CONFLICT ("code", "number") DO UPDATE SET
    "other" = excluded."other";
-- (0, 3, 2)

-- tests/cases/type-smallint/events.ndjson:29: key key-5
-- upsert `keyed`: 1 row
--    code   2
--    id     key-5
--    state  put
INSERT INTO "keyed" ("code", "id", "state")
VALUES
    (?, ?, ?)
ON CONFLICT ("code") DO UPDATE SET
    "state" = excluded."state";
-- (2, "key-5", "put")

-- upsert `parts`: 1 row
--    code    2
--    number  4
--    other   1000
INSERT INTO "parts" ("code", "number", "other")
VALUES
    (?, ?, ?)
ON CONFLICT ("code", "number") DO UPDATE SET
    "other" = excluded."other";
-- (2, 4, 1000)

-- tests/cases/type-smallint/events.ndjson:30: key key-6
-- upsert `keyed`: 1 row
--    code   1000
--    id     key-6
--    state  put
INSERT INTO "keyed" ("code", "id", "state")
VALUES
    (?, ?, ?)
ON CONFLICT ("code") DO UPDATE SET
    "state" = excluded."state";
-- (1000, "key-6", "put")

-- upsert `parts`: 1 row
--    code    1000
--    number  5
--    other   -7
INSERT INTO "parts" ("code", "number", "other")
VALUES
    (?, ?, ?)
ON CONFLICT ("code", "number") DO UPDATE SET
    "other" = excluded."other";
-- (1000, 5, -7)

-- tests/cases/type-smallint/events.ndjson:31: key key-7
-- upsert `keyed`: 1 row
--    code   -7
--    id     key-7
--    state  put
INSERT INTO "keyed" ("code", "id", "state")
VALUES
    (?, ?, ?)
ON CONFLICT ("code") DO UPDATE SET
    "state" = excluded."state";
-- (-7, "key-7", "put")

-- upsert `parts`: 1 row
--    code    -7
--    number  6
--    other   -32768
INSERT INTO "parts" ("code", "number", "other")
VALUES
    (?, ?, ?)
ON CONFLICT ("code", "number") DO UPDATE SET
    "other" = excluded."other";
-- (-7, 6, -32768)

-- tests/cases/type-smallint/events.ndjson:32: key again
-- upsert `keyed`: 1 row
--    code   -32768
--    id     again
--    state  again
INSERT INTO "keyed" ("code", "id", "state")
VALUES
    (?, ?, ?)
ON CONFLICT ("code") DO UPDATE SET
    "state" = excluded."state";
-- (-32768, "again", "again")

-- upsert `parts`: 1 row
--    code    -32768
--    number  0
--    other   NULL
INSERT INTO "parts" ("code", "number", "other")
VALUES
    (?, ?, ?)
ON CONFLICT ("code", "number") DO UPDATE SET
    "other" = excluded."other";
-- (-32768, 0, NULL)

-- tests/cases/type-smallint/events.ndjson:33: find found
-- update `keyed`: 1 row
--    state       found
--    where code  32767
UPDATE "keyed" SET
    "state" = ?
WHERE "code" = ?;
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
VALUES
    (?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "value" = excluded."value",
    "filled" = excluded."filled";
-- ("last", -7, -7, -7, 7)

