-- tests/cases/type-json/events.ndjson:1: put good-1
-- upsert `plain`: 1 row
--    id      good-1
--    value   {"b":1,"a":[null,true,"x"]}
--    frozen  {"b":1,"a":[null,true,"x"]}
--    filled  {"b":1,"a":[null,true,"x"]}
--    fixed   {"none":[1,null]}
INSERT INTO "plain" ("id", "value", "frozen", "filled", "fixed")
VALUES
    (?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "value" = excluded."value",
    "filled" = excluded."filled";
-- ("good-1", "{\"b\":1,\"a\":[null,true,\"x\"]}", "{\"b\":1,\"a\":[null,true,\"x\"]}", "{\"b\":1,\"a\":[null,true,\"x\"]}", "{\"none\":[1,null]}")

-- tests/cases/type-json/events.ndjson:2: put good-2
-- upsert `plain`: 1 row
--    id      good-2
--    value   []
--    frozen  []
--    filled  []
--    fixed   {"none":[1,null]}
INSERT INTO "plain" ("id", "value", "frozen", "filled", "fixed")
VALUES
    (?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "value" = excluded."value",
    "filled" = excluded."filled";
-- ("good-2", "[]", "[]", "[]", "{\"none\":[1,null]}")

-- tests/cases/type-json/events.ndjson:3: put good-3
-- upsert `plain`: 1 row
--    id      good-3
--    value   {}
--    frozen  {}
--    filled  {}
--    fixed   {"none":[1,null]}
INSERT INTO "plain" ("id", "value", "frozen", "filled", "fixed")
VALUES
    (?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "value" = excluded."value",
    "filled" = excluded."filled";
-- ("good-3", "{}", "{}", "{}", "{\"none\":[1,null]}")

-- tests/cases/type-json/events.ndjson:4: put good-4
-- upsert `plain`: 1 row
--    id      good-4
--    value   "text"
--    frozen  "text"
--    filled  "text"
--    fixed   {"none":[1,null]}
INSERT INTO "plain" ("id", "value", "frozen", "filled", "fixed")
VALUES
    (?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "value" = excluded."value",
    "filled" = excluded."filled";
-- ("good-4", "\"text\"", "\"text\"", "\"text\"", "{\"none\":[1,null]}")

-- tests/cases/type-json/events.ndjson:5: put good-5
-- upsert `plain`: 1 row
--    id      good-5
--    value   ""
--    frozen  ""
--    filled  ""
--    fixed   {"none":[1,null]}
INSERT INTO "plain" ("id", "value", "frozen", "filled", "fixed")
VALUES
    (?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "value" = excluded."value",
    "filled" = excluded."filled";
-- ("good-5", "\"\"", "\"\"", "\"\"", "{\"none\":[1,null]}")

-- tests/cases/type-json/events.ndjson:6: put good-6
-- upsert `plain`: 1 row
--    id      good-6
--    value   9007199254740993
--    frozen  9007199254740993
--    filled  9007199254740993
--    fixed   {"none":[1,null]}
INSERT INTO "plain" ("id", "value", "frozen", "filled", "fixed")
VALUES
    (?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "value" = excluded."value",
    "filled" = excluded."filled";
-- ("good-6", "9007199254740993", "9007199254740993", "9007199254740993", "{\"none\":[1,null]}")

-- tests/cases/type-json/events.ndjson:7: put good-7
-- upsert `plain`: 1 row
--    id      good-7
--    value   18446744073709551615
--    frozen  18446744073709551615
--    filled  18446744073709551615
--    fixed   {"none":[1,null]}
INSERT INTO "plain" ("id", "value", "frozen", "filled", "fixed")
VALUES
    (?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "value" = excluded."value",
    "filled" = excluded."filled";
-- ("good-7", "18446744073709551615", "18446744073709551615", "18446744073709551615", "{\"none\":[1,null]}")

-- tests/cases/type-json/events.ndjson:8: put good-8
-- upsert `plain`: 1 row
--    id      good-8
--    value   false
--    frozen  false
--    filled  false
--    fixed   {"none":[1,null]}
INSERT INTO "plain" ("id", "value", "frozen", "filled", "fixed")
VALUES
    (?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "value" = excluded."value",
    "filled" = excluded."filled";
-- ("good-8", "false", "false", "false", "{\"none\":[1,null]}")

-- tests/cases/type-json/events.ndjson:9: put good-9
-- upsert `plain`: 1 row
--    id      good-9
--    value   [1.10,12e+2]
--    frozen  [1.10,12e+2]
--    filled  [1.10,12e+2]
--    fixed   {"none":[1,null]}
INSERT INTO "plain" ("id", "value", "frozen", "filled", "fixed")
VALUES
    (?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "value" = excluded."value",
    "filled" = excluded."filled";
-- ("good-9", "[1.10,12e+2]", "[1.10,12e+2]", "[1.10,12e+2]", "{\"none\":[1,null]}")

-- tests/cases/type-json/events.ndjson:10: put null
-- upsert `plain`: 1 row
--    id      null
--    value   NULL
--    frozen  NULL
--    filled  NULL
--    fixed   {"none":[1,null]}
INSERT INTO "plain" ("id", "value", "frozen", "filled", "fixed")
VALUES
    (?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "value" = excluded."value",
    "filled" = excluded."filled";
-- ("null", NULL, NULL, NULL, "{\"none\":[1,null]}")

-- tests/cases/type-json/events.ndjson:11: put absent
-- upsert `plain`: 1 row
--    id      absent
--    value   NULL
--    frozen  NULL
--    filled  {"none":[1,null]}
--    fixed   {"none":[1,null]}
INSERT INTO "plain" ("id", "value", "frozen", "filled", "fixed")
VALUES
    (?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "value" = excluded."value",
    "filled" = excluded."filled";
-- ("absent", NULL, NULL, "{\"none\":[1,null]}", "{\"none\":[1,null]}")

-- tests/cases/type-json/events.ndjson:12: put set-later
-- upsert `plain`: 1 row
--    id      set-later
--    value   {"b":1,"a":[null,true,"x"]}
--    frozen  {"b":1,"a":[null,true,"x"]}
--    filled  {"b":1,"a":[null,true,"x"]}
--    fixed   {"none":[1,null]}
INSERT INTO "plain" ("id", "value", "frozen", "filled", "fixed")
VALUES
    (?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "value" = excluded."value",
    "filled" = excluded."filled";
-- ("set-later", "{\"b\":1,\"a\":[null,true,\"x\"]}", "{\"b\":1,\"a\":[null,true,\"x\"]}", "{\"b\":1,\"a\":[null,true,\"x\"]}", "{\"none\":[1,null]}")

-- tests/cases/type-json/events.ndjson:13: set good-1
-- update `plain`: 1 row
--    value     [1.10,12e+2]
--    where id  good-1
UPDATE "plain" SET
    "value" = ?
WHERE "id" = ?;
-- ("[1.10,12e+2]", "good-1")

-- tests/cases/type-json/events.ndjson:14: set set-later
-- update `plain`: 1 row
--    value     NULL
--    where id  set-later
UPDATE "plain" SET
    "value" = ?
WHERE "id" = ?;
-- (NULL, "set-later")

-- tests/cases/type-json/events.ndjson:15: put good-2
-- upsert `plain`: 1 row
--    id      good-2
--    value   {"b":1,"a":[null,true,"x"]}
--    frozen  {"b":1,"a":[null,true,"x"]}
--    filled  {"b":1,"a":[null,true,"x"]}
--    fixed   {"none":[1,null]}
INSERT INTO "plain" ("id", "value", "frozen", "filled", "fixed")
VALUES
    (?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "value" = excluded."value",
    "filled" = excluded."filled";
-- ("good-2", "{\"b\":1,\"a\":[null,true,\"x\"]}", "{\"b\":1,\"a\":[null,true,\"x\"]}", "{\"b\":1,\"a\":[null,true,\"x\"]}", "{\"none\":[1,null]}")

-- tests/cases/type-json/events.ndjson:16: put last
-- upsert `plain`: 1 row
--    id      last
--    value   [1.10,12e+2]
--    frozen  [1.10,12e+2]
--    filled  [1.10,12e+2]
--    fixed   {"none":[1,null]}
INSERT INTO "plain" ("id", "value", "frozen", "filled", "fixed")
VALUES
    (?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "value" = excluded."value",
    "filled" = excluded."filled";
-- ("last", "[1.10,12e+2]", "[1.10,12e+2]", "[1.10,12e+2]", "{\"none\":[1,null]}")

