-- upsert `payments`: 1 row
INSERT INTO "payments" ("id", "amount", "revenue")
SELECT new."id", new."amount"::NUMERIC, new."revenue"::NUMERIC
FROM UNNEST(
    $1::INT4[],
    $2::TEXT[],
    $3::TEXT[]
) AS new ("id", "amount", "revenue")
ON CONFLICT ("id") DO UPDATE SET
    "amount" = excluded."amount",
    "revenue" = excluded."revenue"
WHERE ROW("payments"."amount", "payments"."revenue")::RECORD
    *<> ROW(excluded."amount", excluded."revenue")::RECORD;
-- $1 = [1]
-- $2 = [12.340]
-- $3 = [37.4800]

