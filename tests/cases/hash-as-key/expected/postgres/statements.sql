-- upsert `orders`: 1 row
INSERT INTO "orders" ("order_key", "shop", "number", "total")
SELECT new."order_key"::BPCHAR, new."shop", new."number", new."total"::NUMERIC
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[],
    $3::TEXT[],
    $4::TEXT[]
) AS new ("order_key", "shop", "number", "total")
ON CONFLICT ("order_key") DO UPDATE SET
    "shop" = excluded."shop",
    "number" = excluded."number",
    "total" = excluded."total"
WHERE ROW("orders"."shop", "orders"."number", "orders"."total")::RECORD
    *<> ROW(excluded."shop", excluded."number", excluded."total")::RECORD;
-- $1 = ["cd47f3113828ef4f9a66850a3d3ff4094565038eb083fb494511b7ca6bbe566e"]
-- $2 = ["north"]
-- $3 = ["A-1"]
-- $4 = [12.50]

