-- tests/cases/type-own-words/events.ndjson:1: put a
-- upsert `hosts`: 1 row
--    id        a
--    prose     p
--    address   10.0.0.1/32
--    price     12.5000
--    currency  USD
--    ratio     0.1
--    details   {"a":[1]}
INSERT INTO "hosts" ("id", "prose", "address", "price", "currency", "ratio", "details")
SELECT new."id", new."prose", new."address"::INET, new."price"::NUMERIC(12, 4), new."currency"::BPCHAR, new."ratio"::FLOAT8, new."details"::JSON
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[],
    $3::TEXT[],
    $4::TEXT[],
    $5::TEXT[],
    $6::FLOAT8[],
    $7::TEXT[]
) AS new ("id", "prose", "address", "price", "currency", "ratio", "details")
ON CONFLICT ("id") DO UPDATE SET
    "prose" = excluded."prose",
    "address" = excluded."address",
    "price" = excluded."price",
    "currency" = excluded."currency",
    "ratio" = excluded."ratio",
    "details" = excluded."details";
-- $1 = ["a"]
-- $2 = ["p"]
-- $3 = ["10.0.0.1/32"]
-- $4 = [12.5000]
-- $5 = ["USD"]
-- $6 = [0.1]
-- $7 = ["{\"a\":[1]}"]

-- upsert `names`: 1 row
--    name   a
--    count  7
INSERT INTO "names" ("name", "count")
SELECT new."name", new."count"::INTEGER
FROM UNNEST(
    $1::TEXT[],
    $2::INT8[]
) AS new ("name", "count")
ON CONFLICT ("name") DO UPDATE SET
    "count" = excluded."count";
-- $1 = ["a"]
-- $2 = [7]

-- tests/cases/type-own-words/events.ndjson:2: put b
-- upsert `hosts`: 1 row
--    id        b
--    prose     NULL
--    address   NULL
--    price     NULL
--    currency  EUR
--    ratio     2
--    details   NULL
INSERT INTO "hosts" ("id", "prose", "address", "price", "currency", "ratio", "details")
SELECT new."id", new."prose", new."address"::INET, new."price"::NUMERIC(12, 4), new."currency"::BPCHAR, new."ratio"::FLOAT8, new."details"::JSON
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[],
    $3::TEXT[],
    $4::TEXT[],
    $5::TEXT[],
    $6::FLOAT8[],
    $7::TEXT[]
) AS new ("id", "prose", "address", "price", "currency", "ratio", "details")
ON CONFLICT ("id") DO UPDATE SET
    "prose" = excluded."prose",
    "address" = excluded."address",
    "price" = excluded."price",
    "currency" = excluded."currency",
    "ratio" = excluded."ratio",
    "details" = excluded."details";
-- $1 = ["b"]
-- $2 = [NULL]
-- $3 = [NULL]
-- $4 = [NULL]
-- $5 = ["EUR"]
-- $6 = [2]
-- $7 = [NULL]

-- upsert `names`: 1 row
--    name   b
--    count  NULL
INSERT INTO "names" ("name", "count")
SELECT new."name", new."count"::INTEGER
FROM UNNEST(
    $1::TEXT[],
    $2::INT8[]
) AS new ("name", "count")
ON CONFLICT ("name") DO UPDATE SET
    "count" = excluded."count";
-- $1 = ["b"]
-- $2 = [NULL]

-- tests/cases/type-own-words/events.ndjson:3: put c
-- upsert `hosts`: 1 row
--    id        c
--    prose     NULL
--    address   ::1/128
--    price     NULL
--    currency  EUR
--    ratio     0.5
--    details   NULL
INSERT INTO "hosts" ("id", "prose", "address", "price", "currency", "ratio", "details")
SELECT new."id", new."prose", new."address"::INET, new."price"::NUMERIC(12, 4), new."currency"::BPCHAR, new."ratio"::FLOAT8, new."details"::JSON
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[],
    $3::TEXT[],
    $4::TEXT[],
    $5::TEXT[],
    $6::FLOAT8[],
    $7::TEXT[]
) AS new ("id", "prose", "address", "price", "currency", "ratio", "details")
ON CONFLICT ("id") DO UPDATE SET
    "prose" = excluded."prose",
    "address" = excluded."address",
    "price" = excluded."price",
    "currency" = excluded."currency",
    "ratio" = excluded."ratio",
    "details" = excluded."details";
-- $1 = ["c"]
-- $2 = [NULL]
-- $3 = ["::1/128"]
-- $4 = [NULL]
-- $5 = ["EUR"]
-- $6 = [0.5]
-- $7 = [NULL]

-- upsert `names`: 1 row
--    name   c
--    count  0
INSERT INTO "names" ("name", "count")
SELECT new."name", new."count"::INTEGER
FROM UNNEST(
    $1::TEXT[],
    $2::INT8[]
) AS new ("name", "count")
ON CONFLICT ("name") DO UPDATE SET
    "count" = excluded."count";
-- $1 = ["c"]
-- $2 = [0]

-- tests/cases/type-own-words/events.ndjson:4: find a
-- update `hosts`: 1 row
--    prose     found
--    address   10.0.0.4/32
--    where id  a
UPDATE "hosts" SET
    "prose" = $1::TEXT,
    "address" = $2::TEXT::INET
WHERE "id" = $3::TEXT;
-- ("found", "10.0.0.4/32", "a")

-- tests/cases/type-own-words/events.ndjson:5: find z
-- update `hosts`: 1 row
--    prose     none there
--    address   10.0.0.2/32
--    where id  z
UPDATE "hosts" SET
    "prose" = $1::TEXT,
    "address" = $2::TEXT::INET
WHERE "id" = $3::TEXT;
-- ("none there", "10.0.0.2/32", "z")

-- tests/cases/type-own-words/events.ndjson:6: put d
-- dead letter (extract): `$.price` is a number with more than 4 digits after the point, column `hosts.price` takes `decimal(12,4)`

-- tests/cases/type-own-words/events.ndjson:7: put e
-- dead letter (extract): `$.count` is a number out of range, column `names.count` takes `uint`

-- tests/cases/type-own-words/events.ndjson:8: put f
-- dead letter (extract): `$.currency` is text of 4 characters, column `hosts.currency` takes `char(3)`

-- tests/cases/type-own-words/events.ndjson:9: put last
-- upsert `hosts`: 1 row
--    id        last
--    prose     last
--    address   10.0.0.3/32
--    price     NULL
--    currency  EUR
--    ratio     3
--    details   NULL
INSERT INTO "hosts" ("id", "prose", "address", "price", "currency", "ratio", "details")
SELECT new."id", new."prose", new."address"::INET, new."price"::NUMERIC(12, 4), new."currency"::BPCHAR, new."ratio"::FLOAT8, new."details"::JSON
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[],
    $3::TEXT[],
    $4::TEXT[],
    $5::TEXT[],
    $6::FLOAT8[],
    $7::TEXT[]
) AS new ("id", "prose", "address", "price", "currency", "ratio", "details")
ON CONFLICT ("id") DO UPDATE SET
    "prose" = excluded."prose",
    "address" = excluded."address",
    "price" = excluded."price",
    "currency" = excluded."currency",
    "ratio" = excluded."ratio",
    "details" = excluded."details";
-- $1 = ["last"]
-- $2 = ["last"]
-- $3 = ["10.0.0.3/32"]
-- $4 = [NULL]
-- $5 = ["EUR"]
-- $6 = [3]
-- $7 = [NULL]

-- upsert `names`: 1 row
--    name   last
--    count  1
INSERT INTO "names" ("name", "count")
SELECT new."name", new."count"::INTEGER
FROM UNNEST(
    $1::TEXT[],
    $2::INT8[]
) AS new ("name", "count")
ON CONFLICT ("name") DO UPDATE SET
    "count" = excluded."count";
-- $1 = ["last"]
-- $2 = [1]

