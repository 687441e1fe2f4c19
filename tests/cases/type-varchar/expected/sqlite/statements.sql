-- tests/cases/type-varchar/events.ndjson:1: put good-1
-- upsert `plain`: 1 row
--    id      good-1
--    value
--    frozen
--    filled
--    fixed   none
INSERT INTO "plain" ("id", "value", "frozen", "filled", "fixed")
VALUES
    (?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "value" = excluded."value",
    "filled" = excluded."filled";
-- ("good-1", "", "", "", "none")

-- tests/cases/type-varchar/events.ndjson:2: put good-2
-- upsert `plain`: 1 row
--    id      good-2
--    value   abcd
--    frozen  abcd
--    filled  abcd
--    fixed   none
INSERT INTO "plain" ("id", "value", "frozen", "filled", "fixed")
VALUES
    (?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "value" = excluded."value",
    "filled" = excluded."filled";
-- ("good-2", "abcd", "abcd", "abcd", "none")

-- tests/cases/type-varchar/events.ndjson:3: put good-3
-- upsert `plain`: 1 row
--    id      good-3
--    value   ABCD
--    frozen  ABCD
--    filled  ABCD
--    fixed   none
INSERT INTO "plain" ("id", "value", "frozen", "filled", "fixed")
VALUES
    (?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "value" = excluded."value",
    "filled" = excluded."filled";
-- ("good-3", "ABCD", "ABCD", "ABCD", "none")

-- tests/cases/type-varchar/events.ndjson:4: put good-4
-- upsert `plain`: 1 row
--    id      good-4
--    value   äöüß
--    frozen  äöüß
--    filled  äöüß
--    fixed   none
INSERT INTO "plain" ("id", "value", "frozen", "filled", "fixed")
VALUES
    (?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "value" = excluded."value",
    "filled" = excluded."filled";
-- ("good-4", "äöüß", "äöüß", "äöüß", "none")

-- tests/cases/type-varchar/events.ndjson:5: put good-5
-- upsert `plain`: 1 row
--    id      good-5
--    value   🛒🛒🛒🛒
--    frozen  🛒🛒🛒🛒
--    filled  🛒🛒🛒🛒
--    fixed   none
INSERT INTO "plain" ("id", "value", "frozen", "filled", "fixed")
VALUES
    (?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "value" = excluded."value",
    "filled" = excluded."filled";
-- ("good-5", "🛒🛒🛒🛒", "🛒🛒🛒🛒", "🛒🛒🛒🛒", "none")

-- tests/cases/type-varchar/events.ndjson:6: put good-6
-- upsert `plain`: 1 row
--    id      good-6
--    value   a
--    frozen  a
--    filled  a
--    fixed   none
INSERT INTO "plain" ("id", "value", "frozen", "filled", "fixed")
VALUES
    (?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "value" = excluded."value",
    "filled" = excluded."filled";
-- ("good-6", "a ", "a ", "a ", "none")

-- tests/cases/type-varchar/events.ndjson:7: put good-7
-- upsert `plain`: 1 row
--    id      good-7
--    value
--    frozen
--    filled
--    fixed   none
INSERT INTO "plain" ("id", "value", "frozen", "filled", "fixed")
VALUES
    (?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "value" = excluded."value",
    "filled" = excluded."filled";
-- ("good-7", " ", " ", " ", "none")

-- tests/cases/type-varchar/events.ndjson:8: put good-8
-- upsert `plain`: 1 row
--    id      good-8
--    value
--    frozen
--    filled
--    fixed   none
INSERT INTO "plain" ("id", "value", "frozen", "filled", "fixed")
VALUES
    (?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "value" = excluded."value",
    "filled" = excluded."filled";
-- ("good-8", "\t", "\t", "\t", "none")

-- tests/cases/type-varchar/events.ndjson:9: put good-9
-- upsert `plain`: 1 row
--    id      good-9
--    value   1.50
--    frozen  1.50
--    filled  1.50
--    fixed   none
INSERT INTO "plain" ("id", "value", "frozen", "filled", "fixed")
VALUES
    (?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "value" = excluded."value",
    "filled" = excluded."filled";
-- ("good-9", "1.50", "1.50", "1.50", "none")

-- tests/cases/type-varchar/events.ndjson:10: put good-10
-- upsert `plain`: 1 row
--    id      good-10
--    value   true
--    frozen  true
--    filled  true
--    fixed   none
INSERT INTO "plain" ("id", "value", "frozen", "filled", "fixed")
VALUES
    (?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "value" = excluded."value",
    "filled" = excluded."filled";
-- ("good-10", "true", "true", "true", "none")

-- tests/cases/type-varchar/events.ndjson:11: put good-11
-- upsert `plain`: 1 row
--    id      good-11
--    value   1e+2
--    frozen  1e+2
--    filled  1e+2
--    fixed   none
INSERT INTO "plain" ("id", "value", "frozen", "filled", "fixed")
VALUES
    (?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "value" = excluded."value",
    "filled" = excluded."filled";
-- ("good-11", "1e+2", "1e+2", "1e+2", "none")

-- tests/cases/type-varchar/events.ndjson:12: put null
-- upsert `plain`: 1 row
--    id      null
--    value   NULL
--    frozen  NULL
--    filled  NULL
--    fixed   none
INSERT INTO "plain" ("id", "value", "frozen", "filled", "fixed")
VALUES
    (?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "value" = excluded."value",
    "filled" = excluded."filled";
-- ("null", NULL, NULL, NULL, "none")

-- tests/cases/type-varchar/events.ndjson:13: put absent
-- upsert `plain`: 1 row
--    id      absent
--    value   NULL
--    frozen  NULL
--    filled  none
--    fixed   none
INSERT INTO "plain" ("id", "value", "frozen", "filled", "fixed")
VALUES
    (?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "value" = excluded."value",
    "filled" = excluded."filled";
-- ("absent", NULL, NULL, "none", "none")

-- tests/cases/type-varchar/events.ndjson:14: put none-by-name
-- upsert `plain`: 1 row
--    id      none-by-name
--    value   none
--    frozen  none
--    filled  NULL
--    fixed   none
INSERT INTO "plain" ("id", "value", "frozen", "filled", "fixed")
VALUES
    (?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "value" = excluded."value",
    "filled" = excluded."filled";
-- ("none-by-name", "none", "none", NULL, "none")

-- tests/cases/type-varchar/events.ndjson:15: put bad-1
-- dead letter (extract): `$.value` is text of 5 characters, column `plain.value` takes `varchar(4)`

-- tests/cases/type-varchar/events.ndjson:16: put bad-2
-- dead letter (extract): `$.value` is text of 5 characters, column `plain.value` takes `varchar(4)`

-- tests/cases/type-varchar/events.ndjson:17: put bad-3
-- dead letter (extract): `$.value` is text of 6 characters, column `plain.value` takes `varchar(4)`

-- tests/cases/type-varchar/events.ndjson:18: put bad-4
-- dead letter (extract): `$.value` is text of 5 characters, column `plain.value` takes `varchar(4)`

-- tests/cases/type-varchar/events.ndjson:19: put bad-5
-- dead letter (extract): `$.value` is text of 5 characters, column `plain.value` takes `varchar(4)`

-- tests/cases/type-varchar/events.ndjson:20: put bad-6
-- dead letter (extract): `$.value` is an array, column `plain.value` takes `varchar(4)`

-- tests/cases/type-varchar/events.ndjson:21: put bad-7
-- dead letter (extract): `$.value` is an object, column `plain.value` takes `varchar(4)`

-- tests/cases/type-varchar/events.ndjson:22: set good-1
-- update `plain`: 1 row
--    value     1e+2
--    where id  good-1
UPDATE "plain" SET
    "value" = ?
WHERE "id" = ?;
-- ("1e+2", "good-1")

-- tests/cases/type-varchar/events.ndjson:23: set good-1
-- dead letter (extract): `$.value` is text of 5 characters, column `plain.value` takes `varchar(4)`

-- tests/cases/type-varchar/events.ndjson:24: set good-2
-- update `plain`: 1 row
--    value     NULL
--    where id  good-2
UPDATE "plain" SET
    "value" = ?
WHERE "id" = ?;
-- (NULL, "good-2")

-- tests/cases/type-varchar/events.ndjson:25: put good-2
-- upsert `plain`: 1 row
--    id      good-2
--    value
--    frozen
--    filled
--    fixed   none
INSERT INTO "plain" ("id", "value", "frozen", "filled", "fixed")
VALUES
    (?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "value" = excluded."value",
    "filled" = excluded."filled";
-- ("good-2", "", "", "", "none")

-- tests/cases/type-varchar/events.ndjson:26: key key-1
-- upsert `keyed`: 1 row
--    code
--    id     key-1
--    state  put
INSERT INTO "keyed" ("code", "id", "state")
VALUES
    (?, ?, ?)
ON CONFLICT ("code") DO UPDATE SET
    "state" = excluded."state";
-- ("", "key-1", "put")

-- upsert `parts`: 1 row
--    code
--    number  0
--    other   abcd
INSERT INTO "parts" ("code", "number", "other")
VALUES
    (?, ?, ?)
ON CONFLICT ("code", "number") DO UPDATE SET
    "other" = excluded."other";
-- ("", 0, "abcd")

-- tests/cases/type-varchar/events.ndjson:27: key key-2
-- upsert `keyed`: 1 row
--    code   abcd
--    id     key-2
--    state  put
INSERT INTO "keyed" ("code", "id", "state")
VALUES
    (?, ?, ?)
ON CONFLICT ("code") DO UPDATE SET
    "state" = excluded."state";
-- ("abcd", "key-2", "put")

-- upsert `parts`: 1 row
--    code    abcd
--    number  1
--    other   ABCD
INSERT INTO "parts" ("code", "number", "other")
VALUES
    (?, ?, ?)
ON CONFLICT ("code", "number") DO UPDATE SET
    "other" = excluded."other";
-- ("abcd", 1, "ABCD")

-- tests/cases/type-varchar/events.ndjson:28: key key-3
-- upsert `keyed`: 1 row
--    code   ABCD
--    id     key-3
--    state  put
INSERT INTO "keyed" ("code", "id", "state")
VALUES
    (?, ?, ?)
ON CONFLICT ("code") DO UPDATE SET
    "state" = excluded."state";
-- ("ABCD", "key-3", "put")

-- upsert `parts`: 1 row
--    code    ABCD
--    number  2
--    other   äöüß
INSERT INTO "parts" ("code", "number", "other")
VALUES
    (?, ?, ?)
ON CONFLICT ("code", "number") DO UPDATE SET
    "other" = excluded."other";
-- ("ABCD", 2, "äöüß")

-- tests/cases/type-varchar/events.ndjson:29: key key-4
-- upsert `keyed`: 1 row
--    code   äöüß
--    id     key-4
--    state  put
INSERT INTO "keyed" ("code", "id", "state")
VALUES
    (?, ?, ?)
ON CONFLICT ("code") DO UPDATE SET
    "state" = excluded."state";
-- ("äöüß", "key-4", "put")

-- upsert `parts`: 1 row
--    code    äöüß
--    number  3
--    other   🛒🛒🛒🛒
INSERT INTO "parts" ("code", "number", "other")
VALUES
    (?, ?, ?)
ON CONFLICT ("code", "number") DO UPDATE SET
    "other" = excluded."other";
-- ("äöüß", 3, "🛒🛒🛒🛒")

-- tests/cases/type-varchar/events.ndjson:30: key key-5
-- upsert `keyed`: 1 row
--    code   🛒🛒🛒🛒
--    id     key-5
--    state  put
INSERT INTO "keyed" ("code", "id", "state")
VALUES
    (?, ?, ?)
ON CONFLICT ("code") DO UPDATE SET
    "state" = excluded."state";
-- ("🛒🛒🛒🛒", "key-5", "put")

-- upsert `parts`: 1 row
--    code    🛒🛒🛒🛒
--    number  4
--    other   a
INSERT INTO "parts" ("code", "number", "other")
VALUES
    (?, ?, ?)
ON CONFLICT ("code", "number") DO UPDATE SET
    "other" = excluded."other";
-- ("🛒🛒🛒🛒", 4, "a ")

-- tests/cases/type-varchar/events.ndjson:31: key key-6
-- upsert `keyed`: 1 row
--    code   a
--    id     key-6
--    state  put
INSERT INTO "keyed" ("code", "id", "state")
VALUES
    (?, ?, ?)
ON CONFLICT ("code") DO UPDATE SET
    "state" = excluded."state";
-- ("a ", "key-6", "put")

-- upsert `parts`: 1 row
--    code    a
--    number  5
--    other
INSERT INTO "parts" ("code", "number", "other")
VALUES
    (?, ?, ?)
ON CONFLICT ("code", "number") DO UPDATE SET
    "other" = excluded."other";
-- ("a ", 5, " ")

-- tests/cases/type-varchar/events.ndjson:32: key key-7
-- upsert `keyed`: 1 row
--    code
--    id     key-7
--    state  put
INSERT INTO "keyed" ("code", "id", "state")
VALUES
    (?, ?, ?)
ON CONFLICT ("code") DO UPDATE SET
    "state" = excluded."state";
-- (" ", "key-7", "put")

-- upsert `parts`: 1 row
--    code
--    number  6
--    other
INSERT INTO "parts" ("code", "number", "other")
VALUES
    (?, ?, ?)
ON CONFLICT ("code", "number") DO UPDATE SET
    "other" = excluded."other";
-- (" ", 6, "\t")

-- tests/cases/type-varchar/events.ndjson:33: key key-8
-- upsert `keyed`: 1 row
--    code
--    id     key-8
--    state  put
INSERT INTO "keyed" ("code", "id", "state")
VALUES
    (?, ?, ?)
ON CONFLICT ("code") DO UPDATE SET
    "state" = excluded."state";
-- ("\t", "key-8", "put")

-- upsert `parts`: 1 row
--    code
--    number  7
--    other   1.50
INSERT INTO "parts" ("code", "number", "other")
VALUES
    (?, ?, ?)
ON CONFLICT ("code", "number") DO UPDATE SET
    "other" = excluded."other";
-- ("\t", 7, "1.50")

-- tests/cases/type-varchar/events.ndjson:34: key key-9
-- upsert `keyed`: 1 row
--    code   1.50
--    id     key-9
--    state  put
INSERT INTO "keyed" ("code", "id", "state")
VALUES
    (?, ?, ?)
ON CONFLICT ("code") DO UPDATE SET
    "state" = excluded."state";
-- ("1.50", "key-9", "put")

-- upsert `parts`: 1 row
--    code    1.50
--    number  8
--    other   true
INSERT INTO "parts" ("code", "number", "other")
VALUES
    (?, ?, ?)
ON CONFLICT ("code", "number") DO UPDATE SET
    "other" = excluded."other";
-- ("1.50", 8, "true")

-- tests/cases/type-varchar/events.ndjson:35: key key-10
-- upsert `keyed`: 1 row
--    code   true
--    id     key-10
--    state  put
INSERT INTO "keyed" ("code", "id", "state")
VALUES
    (?, ?, ?)
ON CONFLICT ("code") DO UPDATE SET
    "state" = excluded."state";
-- ("true", "key-10", "put")

-- upsert `parts`: 1 row
--    code    true
--    number  9
--    other   1e+2
INSERT INTO "parts" ("code", "number", "other")
VALUES
    (?, ?, ?)
ON CONFLICT ("code", "number") DO UPDATE SET
    "other" = excluded."other";
-- ("true", 9, "1e+2")

-- tests/cases/type-varchar/events.ndjson:36: key key-11
-- upsert `keyed`: 1 row
--    code   1e+2
--    id     key-11
--    state  put
INSERT INTO "keyed" ("code", "id", "state")
VALUES
    (?, ?, ?)
ON CONFLICT ("code") DO UPDATE SET
    "state" = excluded."state";
-- ("1e+2", "key-11", "put")

-- upsert `parts`: 1 row
--    code    1e+2
--    number  10
--    other
INSERT INTO "parts" ("code", "number", "other")
VALUES
    (?, ?, ?)
ON CONFLICT ("code", "number") DO UPDATE SET
    "other" = excluded."other";
-- ("1e+2", 10, "")

-- tests/cases/type-varchar/events.ndjson:37: key again
-- upsert `keyed`: 1 row
--    code
--    id     again
--    state  again
INSERT INTO "keyed" ("code", "id", "state")
VALUES
    (?, ?, ?)
ON CONFLICT ("code") DO UPDATE SET
    "state" = excluded."state";
-- ("", "again", "again")

-- upsert `parts`: 1 row
--    code
--    number  0
--    other   NULL
INSERT INTO "parts" ("code", "number", "other")
VALUES
    (?, ?, ?)
ON CONFLICT ("code", "number") DO UPDATE SET
    "other" = excluded."other";
-- ("", 0, NULL)

-- tests/cases/type-varchar/events.ndjson:38: find found
-- update `keyed`: 1 row
--    state       found
--    where code  abcd
UPDATE "keyed" SET
    "state" = ?
WHERE "code" = ?;
-- ("found", "abcd")

-- tests/cases/type-varchar/events.ndjson:39: find null
-- dead letter (extract): `$.value` is null, no row can be found by its `keyed.code`

-- tests/cases/type-varchar/events.ndjson:40: find bad
-- dead letter (extract): `$.value` is text of 5 characters, column `keyed.code` takes `varchar(4)`

-- tests/cases/type-varchar/events.ndjson:41: put last
-- upsert `plain`: 1 row
--    id      last
--    value   1e+2
--    frozen  1e+2
--    filled  1e+2
--    fixed   none
INSERT INTO "plain" ("id", "value", "frozen", "filled", "fixed")
VALUES
    (?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "value" = excluded."value",
    "filled" = excluded."filled";
-- ("last", "1e+2", "1e+2", "1e+2", "none")

