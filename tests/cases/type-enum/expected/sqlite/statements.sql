-- tests/cases/type-enum/events.ndjson:1: put good-1
-- upsert `plain`: 1 row
--    id      good-1
--    value   new
--    frozen  new
--    filled  new
--    fixed   new
INSERT INTO "plain" ("id", "value", "frozen", "filled", "fixed")
VALUES
    (?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "value" = excluded."value",
    "filled" = excluded."filled";
-- ("good-1", "new", "new", "new", "new")

-- tests/cases/type-enum/events.ndjson:2: put good-2
-- upsert `plain`: 1 row
--    id      good-2
--    value   New
--    frozen  New
--    filled  New
--    fixed   new
INSERT INTO "plain" ("id", "value", "frozen", "filled", "fixed")
VALUES
    (?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "value" = excluded."value",
    "filled" = excluded."filled";
-- ("good-2", "New", "New", "New", "new")

-- tests/cases/type-enum/events.ndjson:3: put good-3
-- upsert `plain`: 1 row
--    id      good-3
--    value   in use
--    frozen  in use
--    filled  in use
--    fixed   new
INSERT INTO "plain" ("id", "value", "frozen", "filled", "fixed")
VALUES
    (?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "value" = excluded."value",
    "filled" = excluded."filled";
-- ("good-3", "in use", "in use", "in use", "new")

-- tests/cases/type-enum/events.ndjson:4: put good-4
-- upsert `plain`: 1 row
--    id      good-4
--    value   7
--    frozen  7
--    filled  7
--    fixed   new
INSERT INTO "plain" ("id", "value", "frozen", "filled", "fixed")
VALUES
    (?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "value" = excluded."value",
    "filled" = excluded."filled";
-- ("good-4", "7", "7", "7", "new")

-- tests/cases/type-enum/events.ndjson:5: put good-5
-- upsert `plain`: 1 row
--    id      good-5
--    value   7
--    frozen  7
--    filled  7
--    fixed   new
INSERT INTO "plain" ("id", "value", "frozen", "filled", "fixed")
VALUES
    (?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "value" = excluded."value",
    "filled" = excluded."filled";
-- ("good-5", "7", "7", "7", "new")

-- tests/cases/type-enum/events.ndjson:6: put null
-- upsert `plain`: 1 row
--    id      null
--    value   NULL
--    frozen  NULL
--    filled  NULL
--    fixed   new
INSERT INTO "plain" ("id", "value", "frozen", "filled", "fixed")
VALUES
    (?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "value" = excluded."value",
    "filled" = excluded."filled";
-- ("null", NULL, NULL, NULL, "new")

-- tests/cases/type-enum/events.ndjson:7: put absent
-- upsert `plain`: 1 row
--    id      absent
--    value   NULL
--    frozen  NULL
--    filled  new
--    fixed   new
INSERT INTO "plain" ("id", "value", "frozen", "filled", "fixed")
VALUES
    (?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "value" = excluded."value",
    "filled" = excluded."filled";
-- ("absent", NULL, NULL, "new", "new")

-- tests/cases/type-enum/events.ndjson:8: put set-later
-- upsert `plain`: 1 row
--    id      set-later
--    value   new
--    frozen  new
--    filled  new
--    fixed   new
INSERT INTO "plain" ("id", "value", "frozen", "filled", "fixed")
VALUES
    (?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "value" = excluded."value",
    "filled" = excluded."filled";
-- ("set-later", "new", "new", "new", "new")

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
    "value" = ?
WHERE "id" = ?;
-- ("7", "good-1")

-- tests/cases/type-enum/events.ndjson:21: set good-1
-- dead letter (extract): `$.value` is text, but not one of the words, column `plain.value` takes `enum(new, in use, New, 7)`

-- tests/cases/type-enum/events.ndjson:22: set set-later
-- update `plain`: 1 row
--    value     NULL
--    where id  set-later
UPDATE "plain" SET
    "value" = ?
WHERE "id" = ?;
-- (NULL, "set-later")

-- tests/cases/type-enum/events.ndjson:23: put good-2
-- upsert `plain`: 1 row
--    id      good-2
--    value   new
--    frozen  new
--    filled  new
--    fixed   new
INSERT INTO "plain" ("id", "value", "frozen", "filled", "fixed")
VALUES
    (?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "value" = excluded."value",
    "filled" = excluded."filled";
-- ("good-2", "new", "new", "new", "new")

-- tests/cases/type-enum/events.ndjson:24: key key-1
-- upsert `keyed`: 1 row
--    code   new
--    id     key-1
--    state  put
INSERT INTO "keyed" ("code", "id", "state")
VALUES
    (?, ?, ?)
ON CONFLICT ("code") DO UPDATE SET
    "state" = excluded."state";
-- ("new", "key-1", "put")

-- upsert `parts`: 1 row
--    code    new
--    number  0
--    other   New
INSERT INTO "parts" ("code", "number", "other")
VALUES
    (?, ?, ?)
ON CONFLICT ("code", "number") DO UPDATE SET
    "other" = excluded."other";
-- ("new", 0, "New")

-- tests/cases/type-enum/events.ndjson:25: key key-2
-- upsert `keyed`: 1 row
--    code   New
--    id     key-2
--    state  put
INSERT INTO "keyed" ("code", "id", "state")
VALUES
    (?, ?, ?)
ON CONFLICT ("code") DO UPDATE SET
    "state" = excluded."state";
-- ("New", "key-2", "put")

-- upsert `parts`: 1 row
--    code    New
--    number  1
--    other   in use
INSERT INTO "parts" ("code", "number", "other")
VALUES
    (?, ?, ?)
ON CONFLICT ("code", "number") DO UPDATE SET
    "other" = excluded."other";
-- ("New", 1, "in use")

-- tests/cases/type-enum/events.ndjson:26: key key-3
-- upsert `keyed`: 1 row
--    code   in use
--    id     key-3
--    state  put
INSERT INTO "keyed" ("code", "id", "state")
VALUES
    (?, ?, ?)
ON CONFLICT ("code") DO UPDATE SET
    "state" = excluded."state";
-- ("in use", "key-3", "put")

-- upsert `parts`: 1 row
--    code    in use
--    number  2
--    other   7
INSERT INTO "parts" ("code", "number", "other")
VALUES
    (?, ?, ?)
ON CONFLICT ("code", "number") DO UPDATE SET
    "other" = excluded."other";
-- ("in use", 2, "7")

-- tests/cases/type-enum/events.ndjson:27: key key-4
-- upsert `keyed`: 1 row
--    code   7
--    id     key-4
--    state  put
INSERT INTO "keyed" ("code", "id", "state")
VALUES
    (?, ?, ?)
ON CONFLICT ("code") DO UPDATE SET
    "state" = excluded."state";
-- ("7", "key-4", "put")

-- upsert `parts`: 1 row
--    code    7
--    number  3
--    other   7
INSERT INTO "parts" ("code", "number", "other")
VALUES
    (?, ?, ?)
ON CONFLICT ("code", "number") DO UPDATE SET
    "other" = excluded."other";
-- ("7", 3, "7")

-- tests/cases/type-enum/events.ndjson:28: key key-5
-- upsert `keyed`: 1 row
--    code   7
--    id     key-5
--    state  put
INSERT INTO "keyed" ("code", "id", "state")
VALUES
    (?, ?, ?)
ON CONFLICT ("code") DO UPDATE SET
    "state" = excluded."state";
-- ("7", "key-5", "put")

-- upsert `parts`: 1 row
--    code    7
--    number  4
--    other   new
INSERT INTO "parts" ("code", "number", "other")
VALUES
    (?, ?, ?)
ON CONFLICT ("code", "number") DO UPDATE SET
    "other" = excluded."other";
-- ("7", 4, "new")

-- tests/cases/type-enum/events.ndjson:29: key again
-- upsert `keyed`: 1 row
--    code   new
--    id     again
--    state  again
INSERT INTO "keyed" ("code", "id", "state")
VALUES
    (?, ?, ?)
ON CONFLICT ("code") DO UPDATE SET
    "state" = excluded."state";
-- ("new", "again", "again")

-- upsert `parts`: 1 row
--    code    new
--    number  0
--    other   NULL
INSERT INTO "parts" ("code", "number", "other")
VALUES
    (?, ?, ?)
ON CONFLICT ("code", "number") DO UPDATE SET
    "other" = excluded."other";
-- ("new", 0, NULL)

-- tests/cases/type-enum/events.ndjson:30: find found
-- update `keyed`: 1 row
--    state       found
--    where code  New
UPDATE "keyed" SET
    "state" = ?
WHERE "code" = ?;
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
VALUES
    (?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "value" = excluded."value",
    "filled" = excluded."filled";
-- ("last", "7", "7", "7", "new")

