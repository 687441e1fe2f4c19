-- upsert `prices`: 1 row
INSERT INTO "prices" ("id", "price", "amount")
SELECT new."id", new."price"::NUMERIC, new."amount"::NUMERIC
FROM UNNEST(
    $1::INT4[],
    $2::TEXT[],
    $3::TEXT[]
) AS new ("id", "price", "amount")
ON CONFLICT ("id") DO UPDATE SET
    "price" = excluded."price",
    "amount" = excluded."amount"
WHERE ROW("prices"."price", "prices"."amount")::RECORD
    *<> ROW(excluded."price", excluded."amount")::RECORD;
-- $1 = [1]
-- $2 = [1234.56]
-- $3 = [NULL]

