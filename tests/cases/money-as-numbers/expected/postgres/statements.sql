-- upsert `payments`: 1 row
INSERT INTO "payments" ("id", "revenue")
SELECT new."id", new."revenue"::NUMERIC
FROM UNNEST(
    $1::INT4[],
    $2::TEXT[]
) AS new ("id", "revenue")
ON CONFLICT ("id") DO UPDATE SET
    "revenue" = excluded."revenue";
-- $1 = [1]
-- $2 = [37.4800]

