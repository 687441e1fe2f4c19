-- tests/cases/readings/events.ndjson:1: put 1
-- upsert `firms`: 1 row
--    id        1
--    name      Acme
--    person    Ann B. Cole
--    address   Main St 1, 90210, true
--    initials  NULL
--    rest      {"fax":7,"tags":["a"]}
INSERT INTO "firms" ("id", "name", "person", "address", "initials", "rest")
SELECT new."id", new."name", new."person", new."address", new."initials", new."rest"::JSONB
FROM UNNEST(
    $1::INT4[],
    $2::TEXT[],
    $3::TEXT[],
    $4::TEXT[],
    $5::TEXT[],
    $6::TEXT[]
) AS new ("id", "name", "person", "address", "initials", "rest")
ON CONFLICT ("id") DO UPDATE SET
    "name" = excluded."name",
    "person" = excluded."person",
    "address" = excluded."address",
    "initials" = excluded."initials",
    "rest" = excluded."rest";
-- $1 = [1]
-- $2 = ["Acme"]
-- $3 = ["Ann B. Cole"]
-- $4 = ["Main St 1, 90210, true"]
-- $5 = [NULL]
-- $6 = ["{\"fax\":7,\"tags\":[\"a\"]}"]

-- tests/cases/readings/events.ndjson:2: put 2
-- upsert `firms`: 1 row
--    id        2
--    name      Bolt
--    person    Ann Cole
--    address   0
--    initials  AC
--    rest      {"f":"A","l":"C"}
INSERT INTO "firms" ("id", "name", "person", "address", "initials", "rest")
SELECT new."id", new."name", new."person", new."address", new."initials", new."rest"::JSONB
FROM UNNEST(
    $1::INT4[],
    $2::TEXT[],
    $3::TEXT[],
    $4::TEXT[],
    $5::TEXT[],
    $6::TEXT[]
) AS new ("id", "name", "person", "address", "initials", "rest")
ON CONFLICT ("id") DO UPDATE SET
    "name" = excluded."name",
    "person" = excluded."person",
    "address" = excluded."address",
    "initials" = excluded."initials",
    "rest" = excluded."rest";
-- $1 = [2]
-- $2 = ["Bolt"]
-- $3 = ["Ann Cole"]
-- $4 = ["0"]
-- $5 = ["AC"]
-- $6 = ["{\"f\":\"A\",\"l\":\"C\"}"]

-- tests/cases/readings/events.ndjson:3: put 3
-- upsert `firms`: 1 row
--    id        3
--    name      Cog
--    person    NULL
--    address   unknown
--    initials  NULL
--    rest      {}
INSERT INTO "firms" ("id", "name", "person", "address", "initials", "rest")
SELECT new."id", new."name", new."person", new."address", new."initials", new."rest"::JSONB
FROM UNNEST(
    $1::INT4[],
    $2::TEXT[],
    $3::TEXT[],
    $4::TEXT[],
    $5::TEXT[],
    $6::TEXT[]
) AS new ("id", "name", "person", "address", "initials", "rest")
ON CONFLICT ("id") DO UPDATE SET
    "name" = excluded."name",
    "person" = excluded."person",
    "address" = excluded."address",
    "initials" = excluded."initials",
    "rest" = excluded."rest";
-- $1 = [3]
-- $2 = ["Cog"]
-- $3 = [NULL]
-- $4 = ["unknown"]
-- $5 = [NULL]
-- $6 = ["{}"]

-- tests/cases/readings/events.ndjson:4: put 4
-- upsert `firms`: 1 row
--    id        4
--    name      NULL
--    person    NULL
--    address   unknown
--    initials  NULL
--    rest      NULL
INSERT INTO "firms" ("id", "name", "person", "address", "initials", "rest")
SELECT new."id", new."name", new."person", new."address", new."initials", new."rest"::JSONB
FROM UNNEST(
    $1::INT4[],
    $2::TEXT[],
    $3::TEXT[],
    $4::TEXT[],
    $5::TEXT[],
    $6::TEXT[]
) AS new ("id", "name", "person", "address", "initials", "rest")
ON CONFLICT ("id") DO UPDATE SET
    "name" = excluded."name",
    "person" = excluded."person",
    "address" = excluded."address",
    "initials" = excluded."initials",
    "rest" = excluded."rest";
-- $1 = [4]
-- $2 = [NULL]
-- $3 = [NULL]
-- $4 = ["unknown"]
-- $5 = [NULL]
-- $6 = [NULL]

-- tests/cases/readings/events.ndjson:5: put 5
-- upsert `firms`: 1 row
--    id        5
--    name      NULL
--    person    NULL
--    address   unknown
--    initials  NULL
--    rest      NULL
INSERT INTO "firms" ("id", "name", "person", "address", "initials", "rest")
SELECT new."id", new."name", new."person", new."address", new."initials", new."rest"::JSONB
FROM UNNEST(
    $1::INT4[],
    $2::TEXT[],
    $3::TEXT[],
    $4::TEXT[],
    $5::TEXT[],
    $6::TEXT[]
) AS new ("id", "name", "person", "address", "initials", "rest")
ON CONFLICT ("id") DO UPDATE SET
    "name" = excluded."name",
    "person" = excluded."person",
    "address" = excluded."address",
    "initials" = excluded."initials",
    "rest" = excluded."rest";
-- $1 = [5]
-- $2 = [NULL]
-- $3 = [NULL]
-- $4 = ["unknown"]
-- $5 = [NULL]
-- $6 = [NULL]

-- tests/cases/readings/events.ndjson:6: put 6
-- dead letter (extract): `$.company` is text, the path takes an object; column `firms.name` cannot be read

-- tests/cases/readings/events.ndjson:7: put 7
-- dead letter (extract): `$.contact.first` is an array, the path takes text, a number or a boolean; column `firms.person` cannot be read

-- tests/cases/readings/events.ndjson:8: put 8
-- dead letter (extract): `$.contact` is an array, the path takes an object; column `firms.name` cannot be read

-- tests/cases/readings/events.ndjson:9: put 9
-- upsert `firms`: 1 row
--    id        9
--    name      Last
--    person    NULL
--    address   unknown
--    initials  NULL
--    rest      NULL
INSERT INTO "firms" ("id", "name", "person", "address", "initials", "rest")
SELECT new."id", new."name", new."person", new."address", new."initials", new."rest"::JSONB
FROM UNNEST(
    $1::INT4[],
    $2::TEXT[],
    $3::TEXT[],
    $4::TEXT[],
    $5::TEXT[],
    $6::TEXT[]
) AS new ("id", "name", "person", "address", "initials", "rest")
ON CONFLICT ("id") DO UPDATE SET
    "name" = excluded."name",
    "person" = excluded."person",
    "address" = excluded."address",
    "initials" = excluded."initials",
    "rest" = excluded."rest";
-- $1 = [9]
-- $2 = ["Last"]
-- $3 = [NULL]
-- $4 = ["unknown"]
-- $5 = [NULL]
-- $6 = [NULL]

-- tests/cases/readings/events.ndjson:10: put 10
-- upsert `firms`: 1 row
--    id        10
--    name      To be renamed
--    person    NULL
--    address   unknown
--    initials  NULL
--    rest      NULL
INSERT INTO "firms" ("id", "name", "person", "address", "initials", "rest")
SELECT new."id", new."name", new."person", new."address", new."initials", new."rest"::JSONB
FROM UNNEST(
    $1::INT4[],
    $2::TEXT[],
    $3::TEXT[],
    $4::TEXT[],
    $5::TEXT[],
    $6::TEXT[]
) AS new ("id", "name", "person", "address", "initials", "rest")
ON CONFLICT ("id") DO UPDATE SET
    "name" = excluded."name",
    "person" = excluded."person",
    "address" = excluded."address",
    "initials" = excluded."initials",
    "rest" = excluded."rest";
-- $1 = [10]
-- $2 = ["To be renamed"]
-- $3 = [NULL]
-- $4 = ["unknown"]
-- $5 = [NULL]
-- $6 = [NULL]

-- tests/cases/readings/events.ndjson:11: put 11
-- upsert `firms`: 1 row
--    id        11
--    name      To be renamed
--    person    NULL
--    address   unknown
--    initials  NULL
--    rest      NULL
INSERT INTO "firms" ("id", "name", "person", "address", "initials", "rest")
SELECT new."id", new."name", new."person", new."address", new."initials", new."rest"::JSONB
FROM UNNEST(
    $1::INT4[],
    $2::TEXT[],
    $3::TEXT[],
    $4::TEXT[],
    $5::TEXT[],
    $6::TEXT[]
) AS new ("id", "name", "person", "address", "initials", "rest")
ON CONFLICT ("id") DO UPDATE SET
    "name" = excluded."name",
    "person" = excluded."person",
    "address" = excluded."address",
    "initials" = excluded."initials",
    "rest" = excluded."rest";
-- $1 = [11]
-- $2 = ["To be renamed"]
-- $3 = [NULL]
-- $4 = ["unknown"]
-- $5 = [NULL]
-- $6 = [NULL]

-- tests/cases/readings/events.ndjson:12: rename 10
-- update `firms`: 1 row
--    name      Ten
--    person    X
--    where id  10
UPDATE "firms" SET
    "name" = $1::TEXT,
    "person" = $2::TEXT
WHERE "id" = $3::INT4;
-- ("Ten", "X", 10)

-- tests/cases/readings/events.ndjson:13: rename 10
-- update `firms`: 1 row
--    name      NULL
--    person    NULL
--    where id  11
UPDATE "firms" SET
    "name" = $1::TEXT,
    "person" = $2::TEXT
WHERE "id" = $3::INT4;
-- (NULL, NULL, 11)

-- tests/cases/readings/events.ndjson:14: rename
-- dead letter (extract): the first of `$.firm.id`, `$.id` is null, no row can be found by its `firms.id`

