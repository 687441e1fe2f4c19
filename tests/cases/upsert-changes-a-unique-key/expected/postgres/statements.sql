-- upsert `articles`: 1 row
INSERT INTO "articles" ("id", "sku", "price", "sold")
SELECT new."id", new."sku", new."price", new."sold"
FROM UNNEST(
    $1::INT4[],
    $2::TEXT[],
    $3::INT4[],
    $4::BOOL[]
) AS new ("id", "sku", "price", "sold")
ON CONFLICT ("id") DO UPDATE SET
    "sku" = excluded."sku",
    "price" = excluded."price"
WHERE ROW("articles"."sku", "articles"."price")::RECORD
    *<> ROW(excluded."sku", excluded."price")::RECORD;
-- $1 = [1]
-- $2 = ["a"]
-- $3 = [10]
-- $4 = [false]

-- update `articles`: 1 row
UPDATE "articles" AS stored SET
    "sold" = given.column1::BOOL
FROM UNNEST(
    $1::BOOL[],
    $2::TEXT[]
) AS given (column1, column2)
WHERE "stored"."sku" = given.column2::TEXT;
-- $1 = [true]
-- $2 = ["a"]

