-- upsert `orders`: 1 row
INSERT INTO "orders" ("id", "email", "item_count", "qty_sum", "amount_sum")
SELECT new."id", new."email", new."item_count", new."qty_sum", new."amount_sum"::NUMERIC
FROM UNNEST(
    $1::INT4[],
    $2::TEXT[],
    $3::INT4[],
    $4::INT4[],
    $5::TEXT[]
) AS new ("id", "email", "item_count", "qty_sum", "amount_sum")
ON CONFLICT ("id") DO UPDATE SET
    "email" = excluded."email",
    "item_count" = excluded."item_count",
    "qty_sum" = excluded."qty_sum",
    "amount_sum" = excluded."amount_sum"
WHERE ROW("orders"."email", "orders"."item_count", "orders"."qty_sum", "orders"."amount_sum")::RECORD
    *<> ROW(excluded."email", excluded."item_count", excluded."qty_sum", excluded."amount_sum")::RECORD;
-- $1 = [1]
-- $2 = ["ada@example.com"]
-- $3 = [2]
-- $4 = [3]
-- $5 = [0.30]

