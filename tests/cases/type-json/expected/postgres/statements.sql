-- tests/cases/type-json/events.ndjson:1: put good-1
-- upsert `plain`: 1 row
--    id      good-1
--    value   {"b":1,"a":[null,true,"x"]}
--    frozen  {"b":1,"a":[null,true,"x"]}
--    filled  {"b":1,"a":[null,true,"x"]}
--    fixed   {"none":[1,null]}
INSERT INTO "plain" ("id", "value", "frozen", "filled", "fixed")
SELECT new."id", new."value"::JSONB, new."frozen"::JSONB, new."filled"::JSONB, new."fixed"::JSONB
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
-- $2 = ["{\"b\":1,\"a\":[null,true,\"x\"]}"]
-- $3 = ["{\"b\":1,\"a\":[null,true,\"x\"]}"]
-- $4 = ["{\"b\":1,\"a\":[null,true,\"x\"]}"]
-- $5 = ["{\"none\":[1,null]}"]

-- tests/cases/type-json/events.ndjson:2: put good-2
-- upsert `plain`: 1 row
--    id      good-2
--    value   []
--    frozen  []
--    filled  []
--    fixed   {"none":[1,null]}
INSERT INTO "plain" ("id", "value", "frozen", "filled", "fixed")
SELECT new."id", new."value"::JSONB, new."frozen"::JSONB, new."filled"::JSONB, new."fixed"::JSONB
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
-- $2 = ["[]"]
-- $3 = ["[]"]
-- $4 = ["[]"]
-- $5 = ["{\"none\":[1,null]}"]

-- tests/cases/type-json/events.ndjson:3: put good-3
-- upsert `plain`: 1 row
--    id      good-3
--    value   {}
--    frozen  {}
--    filled  {}
--    fixed   {"none":[1,null]}
INSERT INTO "plain" ("id", "value", "frozen", "filled", "fixed")
SELECT new."id", new."value"::JSONB, new."frozen"::JSONB, new."filled"::JSONB, new."fixed"::JSONB
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
-- $2 = ["{}"]
-- $3 = ["{}"]
-- $4 = ["{}"]
-- $5 = ["{\"none\":[1,null]}"]

-- tests/cases/type-json/events.ndjson:4: put good-4
-- upsert `plain`: 1 row
--    id      good-4
--    value   "text"
--    frozen  "text"
--    filled  "text"
--    fixed   {"none":[1,null]}
INSERT INTO "plain" ("id", "value", "frozen", "filled", "fixed")
SELECT new."id", new."value"::JSONB, new."frozen"::JSONB, new."filled"::JSONB, new."fixed"::JSONB
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
-- $2 = ["\"text\""]
-- $3 = ["\"text\""]
-- $4 = ["\"text\""]
-- $5 = ["{\"none\":[1,null]}"]

-- tests/cases/type-json/events.ndjson:5: put good-5
-- upsert `plain`: 1 row
--    id      good-5
--    value   ""
--    frozen  ""
--    filled  ""
--    fixed   {"none":[1,null]}
INSERT INTO "plain" ("id", "value", "frozen", "filled", "fixed")
SELECT new."id", new."value"::JSONB, new."frozen"::JSONB, new."filled"::JSONB, new."fixed"::JSONB
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
-- $2 = ["\"\""]
-- $3 = ["\"\""]
-- $4 = ["\"\""]
-- $5 = ["{\"none\":[1,null]}"]

-- tests/cases/type-json/events.ndjson:6: put good-6
-- upsert `plain`: 1 row
--    id      good-6
--    value   9007199254740993
--    frozen  9007199254740993
--    filled  9007199254740993
--    fixed   {"none":[1,null]}
INSERT INTO "plain" ("id", "value", "frozen", "filled", "fixed")
SELECT new."id", new."value"::JSONB, new."frozen"::JSONB, new."filled"::JSONB, new."fixed"::JSONB
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
-- $1 = ["good-6"]
-- $2 = ["9007199254740993"]
-- $3 = ["9007199254740993"]
-- $4 = ["9007199254740993"]
-- $5 = ["{\"none\":[1,null]}"]

-- tests/cases/type-json/events.ndjson:7: put good-7
-- upsert `plain`: 1 row
--    id      good-7
--    value   18446744073709551615
--    frozen  18446744073709551615
--    filled  18446744073709551615
--    fixed   {"none":[1,null]}
INSERT INTO "plain" ("id", "value", "frozen", "filled", "fixed")
SELECT new."id", new."value"::JSONB, new."frozen"::JSONB, new."filled"::JSONB, new."fixed"::JSONB
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
-- $1 = ["good-7"]
-- $2 = ["18446744073709551615"]
-- $3 = ["18446744073709551615"]
-- $4 = ["18446744073709551615"]
-- $5 = ["{\"none\":[1,null]}"]

-- tests/cases/type-json/events.ndjson:8: put good-8
-- upsert `plain`: 1 row
--    id      good-8
--    value   false
--    frozen  false
--    filled  false
--    fixed   {"none":[1,null]}
INSERT INTO "plain" ("id", "value", "frozen", "filled", "fixed")
SELECT new."id", new."value"::JSONB, new."frozen"::JSONB, new."filled"::JSONB, new."fixed"::JSONB
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
-- $1 = ["good-8"]
-- $2 = ["false"]
-- $3 = ["false"]
-- $4 = ["false"]
-- $5 = ["{\"none\":[1,null]}"]

-- tests/cases/type-json/events.ndjson:9: put good-9
-- upsert `plain`: 1 row
--    id      good-9
--    value   [1.10,12e+2]
--    frozen  [1.10,12e+2]
--    filled  [1.10,12e+2]
--    fixed   {"none":[1,null]}
INSERT INTO "plain" ("id", "value", "frozen", "filled", "fixed")
SELECT new."id", new."value"::JSONB, new."frozen"::JSONB, new."filled"::JSONB, new."fixed"::JSONB
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
-- $1 = ["good-9"]
-- $2 = ["[1.10,12e+2]"]
-- $3 = ["[1.10,12e+2]"]
-- $4 = ["[1.10,12e+2]"]
-- $5 = ["{\"none\":[1,null]}"]

-- tests/cases/type-json/events.ndjson:10: put null
-- upsert `plain`: 1 row
--    id      null
--    value   NULL
--    frozen  NULL
--    filled  NULL
--    fixed   {"none":[1,null]}
INSERT INTO "plain" ("id", "value", "frozen", "filled", "fixed")
SELECT new."id", new."value"::JSONB, new."frozen"::JSONB, new."filled"::JSONB, new."fixed"::JSONB
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
-- $5 = ["{\"none\":[1,null]}"]

-- tests/cases/type-json/events.ndjson:11: put absent
-- upsert `plain`: 1 row
--    id      absent
--    value   NULL
--    frozen  NULL
--    filled  {"none":[1,null]}
--    fixed   {"none":[1,null]}
INSERT INTO "plain" ("id", "value", "frozen", "filled", "fixed")
SELECT new."id", new."value"::JSONB, new."frozen"::JSONB, new."filled"::JSONB, new."fixed"::JSONB
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
-- $4 = ["{\"none\":[1,null]}"]
-- $5 = ["{\"none\":[1,null]}"]

-- tests/cases/type-json/events.ndjson:12: put set-later
-- upsert `plain`: 1 row
--    id      set-later
--    value   {"b":1,"a":[null,true,"x"]}
--    frozen  {"b":1,"a":[null,true,"x"]}
--    filled  {"b":1,"a":[null,true,"x"]}
--    fixed   {"none":[1,null]}
INSERT INTO "plain" ("id", "value", "frozen", "filled", "fixed")
SELECT new."id", new."value"::JSONB, new."frozen"::JSONB, new."filled"::JSONB, new."fixed"::JSONB
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
-- $2 = ["{\"b\":1,\"a\":[null,true,\"x\"]}"]
-- $3 = ["{\"b\":1,\"a\":[null,true,\"x\"]}"]
-- $4 = ["{\"b\":1,\"a\":[null,true,\"x\"]}"]
-- $5 = ["{\"none\":[1,null]}"]

-- tests/cases/type-json/events.ndjson:13: set good-1
-- update `plain`: 1 row
--    value     [1.10,12e+2]
--    where id  good-1
UPDATE "plain" SET
    "value" = $1::TEXT::JSONB
WHERE "id" = $2::TEXT;
-- ("[1.10,12e+2]", "good-1")

-- tests/cases/type-json/events.ndjson:14: set set-later
-- update `plain`: 1 row
--    value     NULL
--    where id  set-later
UPDATE "plain" SET
    "value" = $1::TEXT::JSONB
WHERE "id" = $2::TEXT;
-- (NULL, "set-later")

-- tests/cases/type-json/events.ndjson:15: put good-2
-- upsert `plain`: 1 row
--    id      good-2
--    value   {"b":1,"a":[null,true,"x"]}
--    frozen  {"b":1,"a":[null,true,"x"]}
--    filled  {"b":1,"a":[null,true,"x"]}
--    fixed   {"none":[1,null]}
INSERT INTO "plain" ("id", "value", "frozen", "filled", "fixed")
SELECT new."id", new."value"::JSONB, new."frozen"::JSONB, new."filled"::JSONB, new."fixed"::JSONB
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
-- $2 = ["{\"b\":1,\"a\":[null,true,\"x\"]}"]
-- $3 = ["{\"b\":1,\"a\":[null,true,\"x\"]}"]
-- $4 = ["{\"b\":1,\"a\":[null,true,\"x\"]}"]
-- $5 = ["{\"none\":[1,null]}"]

-- tests/cases/type-json/events.ndjson:16: put last
-- upsert `plain`: 1 row
--    id      last
--    value   [1.10,12e+2]
--    frozen  [1.10,12e+2]
--    filled  [1.10,12e+2]
--    fixed   {"none":[1,null]}
INSERT INTO "plain" ("id", "value", "frozen", "filled", "fixed")
SELECT new."id", new."value"::JSONB, new."frozen"::JSONB, new."filled"::JSONB, new."fixed"::JSONB
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
-- $2 = ["[1.10,12e+2]"]
-- $3 = ["[1.10,12e+2]"]
-- $4 = ["[1.10,12e+2]"]
-- $5 = ["{\"none\":[1,null]}"]

