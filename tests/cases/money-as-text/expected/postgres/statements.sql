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
    "net" = excluded."net";
-- $1 = [1]
-- $2 = [1207.39]
-- $3 = [1207.39]
-- $4 = [12.50]

