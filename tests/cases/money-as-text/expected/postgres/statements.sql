-- upsert `products`: 1 row
INSERT INTO "products" ("id", "usd", "eur", "net")
SELECT new."id", new."usd"::NUMERIC, new."eur"::NUMERIC, new."net"::NUMERIC
FROM UNNEST(
    $1::INT4[],
    $2::TEXT[],
    $3::TEXT[],
    $4::TEXT[]
) AS new ("id", "usd", "eur", "net")
ON CONFLICT ("id") DO UPDATE SET
    "usd" = excluded."usd",
    "eur" = excluded."eur",
    "net" = excluded."net"
WHERE ROW("products"."usd", "products"."eur", "products"."net")::RECORD
    *<> ROW(excluded."usd", excluded."eur", excluded."net")::RECORD;
-- $1 = [1]
-- $2 = [1207.39]
-- $3 = [1207.39]
-- $4 = [12.50]

