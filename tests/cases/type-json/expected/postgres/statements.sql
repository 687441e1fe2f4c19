-- upsert `plain`: 1 row
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
    "filled" = excluded."filled"
WHERE ROW("plain"."value", "plain"."filled")::RECORD
    *<> ROW(excluded."value", excluded."filled")::RECORD;
-- $1 = ["good-1"]
-- $2 = ["{\"b\":1,\"a\":[null,true,\"x\"]}"]
-- $3 = ["{\"b\":1,\"a\":[null,true,\"x\"]}"]
-- $4 = ["{\"b\":1,\"a\":[null,true,\"x\"]}"]
-- $5 = ["{\"none\":[1,null]}"]

-- update `plain`: 1 row
UPDATE "plain" AS stored SET
    "value" = given.column1::TEXT::JSONB
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[]
) AS given (column1, column2)
WHERE "stored"."id" = given.column2::TEXT;
-- $1 = ["[1.10,12e+2]"]
-- $2 = ["good-1"]

