-- upsert `orders`: 1 row
INSERT INTO "orders" ("order_id", "order_number", "customer_user_id", "customer_display_name", "customer_email", "customer_phone", "shipping_recipient_name", "shipping_phone", "shipping_street_1", "shipping_street_2", "shipping_city", "shipping_state", "shipping_zip_code", "shipping_country", "status", "created_at", "updated_at", "event_id", "event_timestamp")
SELECT new."order_id", new."order_number", new."customer_user_id", new."customer_display_name", new."customer_email", new."customer_phone", new."shipping_recipient_name", new."shipping_phone", new."shipping_street_1", new."shipping_street_2", new."shipping_city", new."shipping_state", new."shipping_zip_code", new."shipping_country", new."status", new."created_at", new."updated_at", new."event_id", new."event_timestamp"
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[],
    $3::TEXT[],
    $4::TEXT[],
    $5::TEXT[],
    $6::TEXT[],
    $7::TEXT[],
    $8::TEXT[],
    $9::TEXT[],
    $10::TEXT[],
    $11::TEXT[],
    $12::TEXT[],
    $13::TEXT[],
    $14::TEXT[],
    $15::TEXT[],
    $16::TIMESTAMP[],
    $17::TIMESTAMP[],
    $18::TEXT[],
    $19::TIMESTAMP[]
) AS new ("order_id", "order_number", "customer_user_id", "customer_display_name", "customer_email", "customer_phone", "shipping_recipient_name", "shipping_phone", "shipping_street_1", "shipping_street_2", "shipping_city", "shipping_state", "shipping_zip_code", "shipping_country", "status", "created_at", "updated_at", "event_id", "event_timestamp")
ON CONFLICT ("order_id") DO UPDATE SET
    "status" = excluded."status",
    "updated_at" = excluded."updated_at",
    "event_id" = excluded."event_id",
    "event_timestamp" = excluded."event_timestamp"
WHERE ROW("orders"."status", "orders"."updated_at", "orders"."event_id", "orders"."event_timestamp")::RECORD
    *<> ROW(excluded."status", excluded."updated_at", excluded."event_id", excluded."event_timestamp")::RECORD;
-- $1 = ["fff000eee111ddd222ccc333"]
-- $2 = ["ORD-20250115-ABC1"]
-- $3 = ["507f1f77bcf86cd799439011"]
-- $4 = ["Jane Smith"]
-- $5 = ["jane@example.com"]
-- $6 = ["+1234567890"]
-- $7 = ["Jane Smith"]
-- $8 = ["+1234567890"]
-- $9 = ["456 Oak Ave"]
-- $10 = ["Apt 7B"]
-- $11 = ["San Francisco"]
-- $12 = ["CA"]
-- $13 = ["94102"]
-- $14 = ["US"]
-- $15 = ["pending"]
-- $16 = ["2025-01-15 14:00:00.000000"]
-- $17 = ["2025-01-15 14:00:00.000000"]
-- $18 = ["0b9f3c7e-52a1-4f0e-9d5e-1f6f7f3d1a01"]
-- $19 = ["2025-01-15 14:00:00.000000"]

-- upsert `order_items`: 1 row
INSERT INTO "order_items" ("order_id", "item_id", "product_id", "supplier_id", "product_name", "variant_name", "variant_attributes_json", "image_url", "supplier_name", "quantity", "unit_price_cents", "final_price_cents", "total_cents", "fulfillment_status", "shipped_quantity", "tracking_number", "carrier", "shipped_at", "delivered_at")
SELECT new."order_id", new."item_id", new."product_id", new."supplier_id", new."product_name", new."variant_name", new."variant_attributes_json"::JSONB, new."image_url", new."supplier_name", new."quantity", new."unit_price_cents", new."final_price_cents", new."total_cents", new."fulfillment_status", new."shipped_quantity", new."tracking_number", new."carrier", new."shipped_at", new."delivered_at"
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[],
    $3::TEXT[],
    $4::TEXT[],
    $5::TEXT[],
    $6::TEXT[],
    $7::TEXT[],
    $8::TEXT[],
    $9::TEXT[],
    $10::INT4[],
    $11::INT4[],
    $12::INT4[],
    $13::INT4[],
    $14::TEXT[],
    $15::INT4[],
    $16::TEXT[],
    $17::TEXT[],
    $18::TIMESTAMP[],
    $19::TIMESTAMP[]
) AS new ("order_id", "item_id", "product_id", "supplier_id", "product_name", "variant_name", "variant_attributes_json", "image_url", "supplier_name", "quantity", "unit_price_cents", "final_price_cents", "total_cents", "fulfillment_status", "shipped_quantity", "tracking_number", "carrier", "shipped_at", "delivered_at")
ON CONFLICT ("order_id", "item_id") DO UPDATE SET
    "fulfillment_status" = excluded."fulfillment_status",
    "shipped_quantity" = excluded."shipped_quantity",
    "tracking_number" = excluded."tracking_number",
    "carrier" = excluded."carrier",
    "shipped_at" = excluded."shipped_at",
    "delivered_at" = excluded."delivered_at"
WHERE ROW("order_items"."fulfillment_status", "order_items"."shipped_quantity", "order_items"."tracking_number", "order_items"."carrier", "order_items"."shipped_at", "order_items"."delivered_at")::RECORD
    *<> ROW(excluded."fulfillment_status", excluded."shipped_quantity", excluded."tracking_number", excluded."carrier", excluded."shipped_at", excluded."delivered_at")::RECORD;
-- $1 = ["fff000eee111ddd222ccc333"]
-- $2 = ["item-001"]
-- $3 = ["abc123def456abc123def456"]
-- $4 = ["60a7b2c3d4e5f6a7b8c9d0e1"]
-- $5 = ["Handmade Ceramic Mug"]
-- $6 = ["Small White"]
-- $7 = ["{\"size\":\"small\",\"color\":\"white\"}"]
-- $8 = ["https://cdn.example.com/mug.jpg"]
-- $9 = ["Acme Ceramics"]
-- $10 = [2]
-- $11 = [2500]
-- $12 = [2500]
-- $13 = [5000]
-- $14 = ["pending"]
-- $15 = [0]
-- $16 = [NULL]
-- $17 = [NULL]
-- $18 = [NULL]
-- $19 = [NULL]

-- update `orders`: 1 row
UPDATE "orders" AS stored SET
    "status" = given.column1::TEXT,
    "event_id" = given.column2::TEXT,
    "event_timestamp" = given.column3::TIMESTAMP
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[],
    $3::TIMESTAMP[],
    $4::TEXT[]
) AS given (column1, column2, column3, column4)
WHERE "stored"."order_number" = given.column4::TEXT;
-- $1 = ["cancelled"]
-- $2 = ["0b9f3c7e-52a1-4f0e-9d5e-1f6f7f3d1a03"]
-- $3 = ["2025-01-15 15:00:00.000000"]
-- $4 = ["ORD-20250115-ABC1"]

