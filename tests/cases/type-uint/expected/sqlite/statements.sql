-- tests/cases/type-uint/events.ndjson:1: put good-1
-- upsert `plain`: 1 row
--    id      good-1
--    value   0
--    frozen  0
--    filled  0
--    fixed   4294967295
INSERT INTO "plain" ("id", "value", "frozen", "filled", "fixed")
VALUES
    (?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "value" = excluded."value",
    "filled" = excluded."filled";
-- ("good-1", 0, 0, 0, 4294967295)

-- tests/cases/type-uint/events.ndjson:2: put good-2
-- upsert `plain`: 1 row
--    id      good-2
--    value   0
--    frozen  0
--    filled  0
--    fixed   4294967295
INSERT INTO "plain" ("id", "value", "frozen", "filled", "fixed")
VALUES
    (?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "value" = excluded."value",
    "filled" = excluded."filled";
-- ("good-2", 0, 0, 0, 4294967295)

-- tests/cases/type-uint/events.ndjson:3: put good-3
-- upsert `plain`: 1 row
--    id      good-3
--    value   4294967295
--    frozen  4294967295
--    filled  4294967295
--    fixed   4294967295
INSERT INTO "plain" ("id", "value", "frozen", "filled", "fixed")
VALUES
    (?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "value" = excluded."value",
    "filled" = excluded."filled";
-- ("good-3", 4294967295, 4294967295, 4294967295, 4294967295)

-- tests/cases/type-uint/events.ndjson:4: put good-4
-- upsert `plain`: 1 row
--    id      good-4
--    value   2147483648
--    frozen  2147483648
--    filled  2147483648
--    fixed   4294967295
INSERT INTO "plain" ("id", "value", "frozen", "filled", "fixed")
VALUES
    (?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "value" = excluded."value",
    "filled" = excluded."filled";
-- ("good-4", 2147483648, 2147483648, 2147483648, 4294967295)

-- tests/cases/type-uint/events.ndjson:5: put good-5
-- upsert `plain`: 1 row
--    id      good-5
--    value   4294967295
--    frozen  4294967295
--    filled  4294967295
--    fixed   4294967295
INSERT INTO "plain" ("id", "value", "frozen", "filled", "fixed")
VALUES
    (?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "value" = excluded."value",
    "filled" = excluded."filled";
-- ("good-5", 4294967295, 4294967295, 4294967295, 4294967295)

-- tests/cases/type-uint/events.ndjson:6: put good-6
-- upsert `plain`: 1 row
--    id      good-6
--    value   4294967294
--    frozen  4294967294
--    filled  4294967294
--    fixed   4294967295
INSERT INTO "plain" ("id", "value", "frozen", "filled", "fixed")
VALUES
    (?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "value" = excluded."value",
    "filled" = excluded."filled";
-- ("good-6", 4294967294, 4294967294, 4294967294, 4294967295)

-- tests/cases/type-uint/events.ndjson:7: put null
-- upsert `plain`: 1 row
--    id      null
--    value   NULL
--    frozen  NULL
--    filled  NULL
--    fixed   4294967295
INSERT INTO "plain" ("id", "value", "frozen", "filled", "fixed")
VALUES
    (?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "value" = excluded."value",
    "filled" = excluded."filled";
-- ("null", NULL, NULL, NULL, 4294967295)

-- tests/cases/type-uint/events.ndjson:8: put absent
-- upsert `plain`: 1 row
--    id      absent
--    value   NULL
--    frozen  NULL
--    filled  4294967295
--    fixed   4294967295
INSERT INTO "plain" ("id", "value", "frozen", "filled", "fixed")
VALUES
    (?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "value" = excluded."value",
    "filled" = excluded."filled";
-- ("absent", NULL, NULL, 4294967295, 4294967295)

-- tests/cases/type-uint/events.ndjson:9: put set-later
-- upsert `plain`: 1 row
--    id      set-later
--    value   0
--    frozen  0
--    filled  0
--    fixed   4294967295
INSERT INTO "plain" ("id", "value", "frozen", "filled", "fixed")
VALUES
    (?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "value" = excluded."value",
    "filled" = excluded."filled";
-- ("set-later", 0, 0, 0, 4294967295)

-- tests/cases/type-uint/events.ndjson:10: put bad-1
-- dead letter (extract): `$.value` is a number out of range, column `plain.value` takes `uint`

-- tests/cases/type-uint/events.ndjson:11: put bad-2
-- dead letter (extract): `$.value` is a number out of range, column `plain.value` takes `uint`

-- tests/cases/type-uint/events.ndjson:12: put bad-3
-- dead letter (extract): `$.value` is a number out of range, column `plain.value` takes `uint`

-- tests/cases/type-uint/events.ndjson:13: put bad-4
-- dead letter (extract): `$.value` is a number with a fraction, column `plain.value` takes `uint`

-- tests/cases/type-uint/events.ndjson:14: put bad-5
-- dead letter (extract): `$.value` is text, but not an integer, column `plain.value` takes `uint`

-- tests/cases/type-uint/events.ndjson:15: put bad-6
-- dead letter (extract): `$.value` is text, but not an integer, column `plain.value` takes `uint`

-- tests/cases/type-uint/events.ndjson:16: put bad-7
-- dead letter (extract): `$.value` is text, but not an integer, column `plain.value` takes `uint`

-- tests/cases/type-uint/events.ndjson:17: put bad-8
-- dead letter (extract): `$.value` is a boolean, column `plain.value` takes `uint`

-- tests/cases/type-uint/events.ndjson:18: put bad-9
-- dead letter (extract): `$.value` is an array, column `plain.value` takes `uint`

-- tests/cases/type-uint/events.ndjson:19: put bad-10
-- dead letter (extract): `$.value` is an object, column `plain.value` takes `uint`

-- tests/cases/type-uint/events.ndjson:20: set good-1
-- update `plain`: 1 row
--    value     4294967294
--    where id  good-1
UPDATE "plain" SET
    "value" = ?
WHERE "id" = ?;
-- (4294967294, "good-1")

-- tests/cases/type-uint/events.ndjson:21: set good-1
-- dead letter (extract): `$.value` is a number out of range, column `plain.value` takes `uint`

-- tests/cases/type-uint/events.ndjson:22: set set-later
-- update `plain`: 1 row
--    value     NULL
--    where id  set-later
UPDATE "plain" SET
    "value" = ?
WHERE "id" = ?;
-- (NULL, "set-later")

-- tests/cases/type-uint/events.ndjson:23: put good-2
-- upsert `plain`: 1 row
--    id      good-2
--    value   0
--    frozen  0
--    filled  0
--    fixed   4294967295
INSERT INTO "plain" ("id", "value", "frozen", "filled", "fixed")
VALUES
    (?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "value" = excluded."value",
    "filled" = excluded."filled";
-- ("good-2", 0, 0, 0, 4294967295)

-- tests/cases/type-uint/events.ndjson:24: key key-1
-- upsert `keyed`: 1 row
--    code   0
--    id     key-1
--    state  put
INSERT INTO "keyed" ("code", "id", "state")
VALUES
    (?, ?, ?)
ON CONFLICT ("code") DO UPDATE SET
    "state" = excluded."state";
-- (0, "key-1", "put")

-- upsert `parts`: 1 row
--    code    0
--    number  0
--    other   0
INSERT INTO "parts" ("code", "number", "other")
VALUES
    (?, ?, ?)
ON CONFLICT ("code", "number") DO UPDATE SET
    "other" = excluded."other";
-- (0, 0, 0)

-- tests/cases/type-uint/events.ndjson:25: key key-2
-- upsert `keyed`: 1 row
--    code   0
--    id     key-2
--    state  put
INSERT INTO "keyed" ("code", "id", "state")
VALUES
    (?, ?, ?)
ON CONFLICT ("code") DO UPDATE SET
    "state" = excluded."state";
-- (0, "key-2", "put")

-- upsert `parts`: 1 row
--    code    0
--    number  1
--    other   4294967295
INSERT INTO "parts" ("code", "number", "other")
VALUES
    (?, ?, ?)
ON CONFLICT ("code", "number") DO UPDATE SET
    "other" = excluded."other";
-- (0, 1, 4294967295)

-- tests/cases/type-uint/events.ndjson:26: key key-3
-- upsert `keyed`: 1 row
--    code   4294967295
--    id     key-3
--    state  put
INSERT INTO "keyed" ("code", "id", "state")
VALUES
    (?, ?, ?)
ON CONFLICT ("code") DO UPDATE SET
    "state" = excluded."state";
-- (4294967295, "key-3", "put")

-- upsert `parts`: 1 row
--    code    4294967295
--    number  2
--    other   2147483648
INSERT INTO "parts" ("code", "number", "other")
VALUES
    (?, ?, ?)
ON CONFLICT ("code", "number") DO UPDATE SET
    "other" = excluded."other";
-- (4294967295, 2, 2147483648)

-- tests/cases/type-uint/events.ndjson:27: key key-4
-- upsert `keyed`: 1 row
--    code   2147483648
--    id     key-4
--    state  put
INSERT INTO "keyed" ("code", "id", "state")
VALUES
    (?, ?, ?)
ON CONFLICT ("code") DO UPDATE SET
    "state" = excluded."state";
-- (2147483648, "key-4", "put")

-- upsert `parts`: 1 row
--    code    2147483648
--    number  3
--    other   4294967295
INSERT INTO "parts" ("code", "number", "other")
VALUES
    (?, ?, ?)
ON CONFLICT ("code", "number") DO UPDATE SET
    "other" = excluded."other";
-- (2147483648, 3, 4294967295)

-- tests/cases/type-uint/events.ndjson:28: key key-5
-- upsert `keyed`: 1 row
--    code   4294967295
--    id     key-5
--    state  put
INSERT INTO "keyed" ("code", "id", "state")
VALUES
    (?, ?, ?)
ON CONFLICT ("code") DO UPDATE SET
    "state" = excluded."state";
-- (4294967295, "key-5", "put")

-- upsert `parts`: 1 row
--    code    4294967295
--    number  4
--    other   4294967294
INSERT INTO "parts" ("code", "number", "other")
VALUES
    (?, ?, ?)
ON CONFLICT ("code", "number") DO UPDATE SET
    "other" = excluded."other";
-- (4294967295, 4, 4294967294)

-- tests/cases/type-uint/events.ndjson:29: key key-6
-- upsert `keyed`: 1 row
--    code   4294967294
--    id     key-6
--    state  put
INSERT INTO "keyed" ("code", "id", "state")
VALUES
    (?, ?, ?)
ON CONFLICT ("code") DO UPDATE SET
    "state" = excluded."state";
-- (4294967294, "key-6", "put")

-- upsert `parts`: 1 row
--    code    4294967294
--    number  5
--    other   0
INSERT INTO "parts" ("code", "number", "other")
VALUES
    (?, ?, ?)
ON CONFLICT ("code", "number") DO UPDATE SET
    "other" = excluded."other";
-- (4294967294, 5, 0)

-- tests/cases/type-uint/events.ndjson:30: key again
-- upsert `keyed`: 1 row
--    code   0
--    id     again
--    state  again
INSERT INTO "keyed" ("code", "id", "state")
VALUES
    (?, ?, ?)
ON CONFLICT ("code") DO UPDATE SET
    "state" = excluded."state";
-- (0, "again", "again")

-- upsert `parts`: 1 row
--    code    0
--    number  0
--    other   NULL
INSERT INTO "parts" ("code", "number", "other")
VALUES
    (?, ?, ?)
ON CONFLICT ("code", "number") DO UPDATE SET
    "other" = excluded."other";
-- (0, 0, NULL)

-- tests/cases/type-uint/events.ndjson:31: find found
-- update `keyed`: 1 row
--    state       found
--    where code  0
UPDATE "keyed" SET
    "state" = ?
WHERE "code" = ?;
-- ("found", 0)

-- tests/cases/type-uint/events.ndjson:32: find null
-- dead letter (extract): `$.value` is null, no row can be found by its `keyed.code`

-- tests/cases/type-uint/events.ndjson:33: find bad
-- dead letter (extract): `$.value` is a number out of range, column `keyed.code` takes `uint`

-- tests/cases/type-uint/events.ndjson:34: put last
-- upsert `plain`: 1 row
--    id      last
--    value   4294967294
--    frozen  4294967294
--    filled  4294967294
--    fixed   4294967295
INSERT INTO "plain" ("id", "value", "frozen", "filled", "fixed")
VALUES
    (?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "value" = excluded."value",
    "filled" = excluded."filled";
-- ("last", 4294967294, 4294967294, 4294967294, 4294967295)

