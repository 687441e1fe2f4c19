-- upsert `sales`: 2 rows
INSERT INTO "sales" ("message_id", "sku", "qty", "file", "account")
SELECT new."message_id", new."sku", new."qty", new."file", new."account"
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[],
    $3::INT4[],
    $4::TEXT[],
    $5::TEXT[]
) AS new ("message_id", "sku", "qty", "file", "account")
ON CONFLICT ("message_id") DO UPDATE SET
    "sku" = excluded."sku",
    "qty" = excluded."qty",
    "file" = excluded."file",
    "account" = excluded."account"
WHERE ROW("sales"."sku", "sales"."qty", "sales"."file", "sales"."account")::RECORD
    *<> ROW(excluded."sku", excluded."qty", excluded."file", excluded."account")::RECORD;
-- $1 = ["m1", "m2"]
-- $2 = ["A", "B"]
-- $3 = [2, 1]
-- $4 = ["day-1.json", "day-1.json"]
-- $5 = ["acc-7", "acc-7"]

