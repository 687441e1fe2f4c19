-- upsert `hosts`: 1 row
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
    "details" = excluded."details"
WHERE ROW("hosts"."prose", "hosts"."address", "hosts"."price", "hosts"."currency", "hosts"."ratio", "hosts"."details")::RECORD
    *<> ROW(excluded."prose", excluded."address", excluded."price", excluded."currency", excluded."ratio", excluded."details")::RECORD;
-- $1 = ["a"]
-- $2 = ["p"]
-- $3 = ["10.0.0.1/32"]
-- $4 = [12.5000]
-- $5 = ["USD"]
-- $6 = [0.1]
-- $7 = ["{\"a\":[1]}"]

-- upsert `names`: 1 row
INSERT INTO "names" ("name", "count")
SELECT new."name", new."count"::INTEGER
FROM UNNEST(
    $1::TEXT[],
    $2::INT8[]
) AS new ("name", "count")
ON CONFLICT ("name") DO UPDATE SET
    "count" = excluded."count"
WHERE ROW("names"."count")::RECORD
    *<> ROW(excluded."count")::RECORD;
-- $1 = ["a"]
-- $2 = [7]

-- update `hosts`: 1 row
UPDATE "hosts" AS stored SET
    "prose" = given.column1::TEXT,
    "address" = given.column2::TEXT::INET
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[],
    $3::TEXT[]
) AS given (column1, column2, column3)
WHERE "stored"."id" = given.column3::TEXT;
-- $1 = ["found"]
-- $2 = ["10.0.0.4/32"]
-- $3 = ["a"]

