-- tests/cases/type-time/events.ndjson:1: put good-1
-- upsert `plain`: 1 row
--    id      good-1
--    value   00:00:00.000
--    frozen  00:00:00.000
--    filled  00:00:00.000
--    fixed   12:30:00.000
INSERT INTO "plain" ("id", "value", "frozen", "filled", "fixed")
VALUES
    (?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "value" = excluded."value",
    "filled" = excluded."filled";
-- ("good-1", "00:00:00.000", "00:00:00.000", "00:00:00.000", "12:30:00.000")

-- tests/cases/type-time/events.ndjson:2: put good-2
-- upsert `plain`: 1 row
--    id      good-2
--    value   23:59:59.000
--    frozen  23:59:59.000
--    filled  23:59:59.000
--    fixed   12:30:00.000
INSERT INTO "plain" ("id", "value", "frozen", "filled", "fixed")
VALUES
    (?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "value" = excluded."value",
    "filled" = excluded."filled";
-- ("good-2", "23:59:59.000", "23:59:59.000", "23:59:59.000", "12:30:00.000")

-- tests/cases/type-time/events.ndjson:3: put good-3
-- upsert `plain`: 1 row
--    id      good-3
--    value   23:59:59.999
--    frozen  23:59:59.999
--    filled  23:59:59.999
--    fixed   12:30:00.000
INSERT INTO "plain" ("id", "value", "frozen", "filled", "fixed")
VALUES
    (?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "value" = excluded."value",
    "filled" = excluded."filled";
-- ("good-3", "23:59:59.999", "23:59:59.999", "23:59:59.999", "12:30:00.000")

-- tests/cases/type-time/events.ndjson:4: put good-4
-- upsert `plain`: 1 row
--    id      good-4
--    value   13:45:00.500
--    frozen  13:45:00.500
--    filled  13:45:00.500
--    fixed   12:30:00.000
INSERT INTO "plain" ("id", "value", "frozen", "filled", "fixed")
VALUES
    (?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "value" = excluded."value",
    "filled" = excluded."filled";
-- ("good-4", "13:45:00.500", "13:45:00.500", "13:45:00.500", "12:30:00.000")

-- tests/cases/type-time/events.ndjson:5: put good-5
-- upsert `plain`: 1 row
--    id      good-5
--    value   13:45:00.120
--    frozen  13:45:00.120
--    filled  13:45:00.120
--    fixed   12:30:00.000
INSERT INTO "plain" ("id", "value", "frozen", "filled", "fixed")
VALUES
    (?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "value" = excluded."value",
    "filled" = excluded."filled";
-- ("good-5", "13:45:00.120", "13:45:00.120", "13:45:00.120", "12:30:00.000")

-- tests/cases/type-time/events.ndjson:6: put null
-- upsert `plain`: 1 row
--    id      null
--    value   NULL
--    frozen  NULL
--    filled  NULL
--    fixed   12:30:00.000
INSERT INTO "plain" ("id", "value", "frozen", "filled", "fixed")
VALUES
    (?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "value" = excluded."value",
    "filled" = excluded."filled";
-- ("null", NULL, NULL, NULL, "12:30:00.000")

-- tests/cases/type-time/events.ndjson:7: put absent
-- upsert `plain`: 1 row
--    id      absent
--    value   NULL
--    frozen  NULL
--    filled  12:30:00.000
--    fixed   12:30:00.000
INSERT INTO "plain" ("id", "value", "frozen", "filled", "fixed")
VALUES
    (?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "value" = excluded."value",
    "filled" = excluded."filled";
-- ("absent", NULL, NULL, "12:30:00.000", "12:30:00.000")

-- tests/cases/type-time/events.ndjson:8: put set-later
-- upsert `plain`: 1 row
--    id      set-later
--    value   00:00:00.000
--    frozen  00:00:00.000
--    filled  00:00:00.000
--    fixed   12:30:00.000
INSERT INTO "plain" ("id", "value", "frozen", "filled", "fixed")
VALUES
    (?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "value" = excluded."value",
    "filled" = excluded."filled";
-- ("set-later", "00:00:00.000", "00:00:00.000", "00:00:00.000", "12:30:00.000")

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
    "value" = ?
WHERE "id" = ?;
-- ("13:45:00.120", "good-1")

-- tests/cases/type-time/events.ndjson:25: set good-1
-- dead letter (extract): `$.value` is a time out of range, column `plain.value` takes `time(3)`

-- tests/cases/type-time/events.ndjson:26: set set-later
-- update `plain`: 1 row
--    value     NULL
--    where id  set-later
UPDATE "plain" SET
    "value" = ?
WHERE "id" = ?;
-- (NULL, "set-later")

-- tests/cases/type-time/events.ndjson:27: put good-2
-- upsert `plain`: 1 row
--    id      good-2
--    value   00:00:00.000
--    frozen  00:00:00.000
--    filled  00:00:00.000
--    fixed   12:30:00.000
INSERT INTO "plain" ("id", "value", "frozen", "filled", "fixed")
VALUES
    (?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "value" = excluded."value",
    "filled" = excluded."filled";
-- ("good-2", "00:00:00.000", "00:00:00.000", "00:00:00.000", "12:30:00.000")

-- tests/cases/type-time/events.ndjson:28: key key-1
-- upsert `keyed`: 1 row
--    code   00:00:00.000
--    id     key-1
--    state  put
INSERT INTO "keyed" ("code", "id", "state")
VALUES
    (?, ?, ?)
ON CONFLICT ("code") DO UPDATE SET
    "state" = excluded."state";
-- ("00:00:00.000", "key-1", "put")

-- upsert `parts`: 1 row
--    code    00:00:00.000
--    number  0
--    other   23:59:59.000
INSERT INTO "parts" ("code", "number", "other")
VALUES
    (?, ?, ?)
ON CONFLICT ("code", "number") DO UPDATE SET
    "other" = excluded."other";
-- ("00:00:00.000", 0, "23:59:59.000")

-- tests/cases/type-time/events.ndjson:29: key key-2
-- upsert `keyed`: 1 row
--    code   23:59:59.000
--    id     key-2
--    state  put
INSERT INTO "keyed" ("code", "id", "state")
VALUES
    (?, ?, ?)
ON CONFLICT ("code") DO UPDATE SET
    "state" = excluded."state";
-- ("23:59:59.000", "key-2", "put")

-- upsert `parts`: 1 row
--    code    23:59:59.000
--    number  1
--    other   23:59:59.999
INSERT INTO "parts" ("code", "number", "other")
VALUES
    (?, ?, ?)
ON CONFLICT ("code", "number") DO UPDATE SET
    "other" = excluded."other";
-- ("23:59:59.000", 1, "23:59:59.999")

-- tests/cases/type-time/events.ndjson:30: key key-3
-- upsert `keyed`: 1 row
--    code   23:59:59.999
--    id     key-3
--    state  put
INSERT INTO "keyed" ("code", "id", "state")
VALUES
    (?, ?, ?)
ON CONFLICT ("code") DO UPDATE SET
    "state" = excluded."state";
-- ("23:59:59.999", "key-3", "put")

-- upsert `parts`: 1 row
--    code    23:59:59.999
--    number  2
--    other   13:45:00.500
INSERT INTO "parts" ("code", "number", "other")
VALUES
    (?, ?, ?)
ON CONFLICT ("code", "number") DO UPDATE SET
    "other" = excluded."other";
-- ("23:59:59.999", 2, "13:45:00.500")

-- tests/cases/type-time/events.ndjson:31: key key-4
-- upsert `keyed`: 1 row
--    code   13:45:00.500
--    id     key-4
--    state  put
INSERT INTO "keyed" ("code", "id", "state")
VALUES
    (?, ?, ?)
ON CONFLICT ("code") DO UPDATE SET
    "state" = excluded."state";
-- ("13:45:00.500", "key-4", "put")

-- upsert `parts`: 1 row
--    code    13:45:00.500
--    number  3
--    other   13:45:00.120
INSERT INTO "parts" ("code", "number", "other")
VALUES
    (?, ?, ?)
ON CONFLICT ("code", "number") DO UPDATE SET
    "other" = excluded."other";
-- ("13:45:00.500", 3, "13:45:00.120")

-- tests/cases/type-time/events.ndjson:32: key key-5
-- upsert `keyed`: 1 row
--    code   13:45:00.120
--    id     key-5
--    state  put
INSERT INTO "keyed" ("code", "id", "state")
VALUES
    (?, ?, ?)
ON CONFLICT ("code") DO UPDATE SET
    "state" = excluded."state";
-- ("13:45:00.120", "key-5", "put")

-- upsert `parts`: 1 row
--    code    13:45:00.120
--    number  4
--    other   00:00:00.000
INSERT INTO "parts" ("code", "number", "other")
VALUES
    (?, ?, ?)
ON CONFLICT ("code", "number") DO UPDATE SET
    "other" = excluded."other";
-- ("13:45:00.120", 4, "00:00:00.000")

-- tests/cases/type-time/events.ndjson:33: key again
-- upsert `keyed`: 1 row
--    code   00:00:00.000
--    id     again
--    state  again
INSERT INTO "keyed" ("code", "id", "state")
VALUES
    (?, ?, ?)
ON CONFLICT ("code") DO UPDATE SET
    "state" = excluded."state";
-- ("00:00:00.000", "again", "again")

-- upsert `parts`: 1 row
--    code    00:00:00.000
--    number  0
--    other   NULL
INSERT INTO "parts" ("code", "number", "other")
VALUES
    (?, ?, ?)
ON CONFLICT ("code", "number") DO UPDATE SET
    "other" = excluded."other";
-- ("00:00:00.000", 0, NULL)

-- tests/cases/type-time/events.ndjson:34: find found
-- update `keyed`: 1 row
--    state       found
--    where code  23:59:59.000
UPDATE "keyed" SET
    "state" = ?
WHERE "code" = ?;
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
VALUES
    (?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "value" = excluded."value",
    "filled" = excluded."filled";
-- ("last", "13:45:00.120", "13:45:00.120", "13:45:00.120", "12:30:00.000")

