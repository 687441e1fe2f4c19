-- upsert `products`: 1 row
INSERT INTO "products" ("id", "unit", "stock")
SELECT new."id", new."unit", new."stock"
FROM UNNEST(
    $1::INT4[],
    $2::TEXT[],
    $3::INT4[]
) AS new ("id", "unit", "stock")
ON CONFLICT ("id") DO UPDATE SET
    "unit" = excluded."unit",
    "stock" = excluded."stock"
WHERE ROW("products"."unit", "products"."stock")::RECORD
    *<> ROW(excluded."unit", excluded."stock")::RECORD;
-- $1 = [1]
-- $2 = ["kg"]
-- $3 = [5]

