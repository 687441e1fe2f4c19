-- tests/cases/order/events.ndjson:1: order.created fff000eee111ddd222ccc333
-- upsert `orders`: 1 row
--    order_id                 fff000eee111ddd222ccc333
--    order_number             ORD-20250115-ABC1
--    customer_user_id         507f1f77bcf86cd799439011
--    customer_display_name    Jane Smith
--    customer_email           jane@example.com
--    customer_phone           +1234567890
--    shipping_recipient_name  Jane Smith
--    shipping_phone           +1234567890
--    shipping_street_1        456 Oak Ave
--    shipping_street_2        Apt 7B
--    shipping_city            San Francisco
--    shipping_state           CA
--    shipping_zip_code        94102
--    shipping_country         US
--    status                   pending
--    created_at               2025-01-15 14:00:00.000000
--    updated_at               2025-01-15 14:00:00.000000
--    event_id                 0b9f3c7e-52a1-4f0e-9d5e-1f6f7f3d1a01
--    event_timestamp          2025-01-15 14:00:00.000000
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
    "event_timestamp" = excluded."event_timestamp";
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
--    order_id                 fff000eee111ddd222ccc333
--    item_id                  item-001
--    product_id               abc123def456abc123def456
--    supplier_id              60a7b2c3d4e5f6a7b8c9d0e1
--    product_name             Handmade Ceramic Mug
--    variant_name             Small White
--    variant_attributes_json  {"size":"small","color":"white"}
--    image_url                https://cdn.example.com/mug.jpg
--    supplier_name            Acme Ceramics
--    quantity                 2
--    unit_price_cents         2500
--    final_price_cents        2500
--    total_cents              5000
--    fulfillment_status       pending
--    shipped_quantity         0
--    tracking_number          NULL
--    carrier                  NULL
--    shipped_at               NULL
--    delivered_at             NULL
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
    "delivered_at" = excluded."delivered_at";
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

-- tests/cases/order/events.ndjson:2: order.created fff000eee111ddd222ccc334
-- upsert `orders`: 1 row
--    order_id                 fff000eee111ddd222ccc334
--    order_number             ORD-20250116-ABC2
--    customer_user_id         507f1f77bcf86cd799439012
--    customer_display_name    Žofie Nováková 🛒
--    customer_email           zofie@example.com
--    customer_phone           NULL
--    shipping_recipient_name  Žofie Nováková
--    shipping_phone           +1234567890
--    shipping_street_1        456 Oak Ave
--    shipping_street_2        Apt 7B
--    shipping_city            Plzeň
--    shipping_state           NULL
--    shipping_zip_code        94102
--    shipping_country         CZ
--    status                   pending
--    created_at               2025-01-16 09:30:00.000000
--    updated_at               2025-01-16 09:30:00.000000
--    event_id                 0b9f3c7e-52a1-4f0e-9d5e-1f6f7f3d1a02
--    event_timestamp          2025-01-16 09:30:00.123456
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
    "event_timestamp" = excluded."event_timestamp";
-- $1 = ["fff000eee111ddd222ccc334"]
-- $2 = ["ORD-20250116-ABC2"]
-- $3 = ["507f1f77bcf86cd799439012"]
-- $4 = ["Žofie Nováková 🛒"]
-- $5 = ["zofie@example.com"]
-- $6 = [NULL]
-- $7 = ["Žofie Nováková"]
-- $8 = ["+1234567890"]
-- $9 = ["456 Oak Ave"]
-- $10 = ["Apt 7B"]
-- $11 = ["Plzeň"]
-- $12 = [NULL]
-- $13 = ["94102"]
-- $14 = ["CZ"]
-- $15 = ["pending"]
-- $16 = ["2025-01-16 09:30:00.000000"]
-- $17 = ["2025-01-16 09:30:00.000000"]
-- $18 = ["0b9f3c7e-52a1-4f0e-9d5e-1f6f7f3d1a02"]
-- $19 = ["2025-01-16 09:30:00.123456"]

-- upsert `order_items`: 2 rows
--    order_id                 fff000eee111ddd222ccc334          fff000eee111ddd222ccc334
--    item_id                  item-001                          item-002
--    product_id               abc123def456abc123def456          abc123def456abc123def457
--    supplier_id              60a7b2c3d4e5f6a7b8c9d0e1          60a7b2c3d4e5f6a7b8c9d0e1
--    product_name             Handmade Ceramic Mug              Linen Tea Towel
--    variant_name             Small White                       NULL
--    variant_attributes_json  {"size":"small","color":"white"}  {}
--    image_url                https://cdn.example.com/mug.jpg   https://cdn.example.com/mug.jpg
--    supplier_name            Acme Ceramics                     Acme Ceramics
--    quantity                 2                                 1
--    unit_price_cents         2500                              1900
--    final_price_cents        2500                              1700
--    total_cents              5000                              1700
--    fulfillment_status       pending                           pending
--    shipped_quantity         0                                 0
--    tracking_number          NULL                              NULL
--    carrier                  NULL                              NULL
--    shipped_at               NULL                              NULL
--    delivered_at             NULL                              NULL
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
    "delivered_at" = excluded."delivered_at";
-- $1 = ["fff000eee111ddd222ccc334", "fff000eee111ddd222ccc334"]
-- $2 = ["item-001", "item-002"]
-- $3 = ["abc123def456abc123def456", "abc123def456abc123def457"]
-- $4 = ["60a7b2c3d4e5f6a7b8c9d0e1", "60a7b2c3d4e5f6a7b8c9d0e1"]
-- $5 = ["Handmade Ceramic Mug", "Linen Tea Towel"]
-- $6 = ["Small White", NULL]
-- $7 = ["{\"size\":\"small\",\"color\":\"white\"}", "{}"]
-- $8 = ["https://cdn.example.com/mug.jpg", "https://cdn.example.com/mug.jpg"]
-- $9 = ["Acme Ceramics", "Acme Ceramics"]
-- $10 = [2, 1]
-- $11 = [2500, 1900]
-- $12 = [2500, 1700]
-- $13 = [5000, 1700]
-- $14 = ["pending", "pending"]
-- $15 = [0, 0]
-- $16 = [NULL, NULL]
-- $17 = [NULL, NULL]
-- $18 = [NULL, NULL]
-- $19 = [NULL, NULL]

-- tests/cases/order/events.ndjson:3: order.cancelled fff000eee111ddd222ccc333
-- update `orders`: 1 row
--    status              cancelled
--    event_id            0b9f3c7e-52a1-4f0e-9d5e-1f6f7f3d1a03
--    event_timestamp     2025-01-15 15:00:00.000000
--    where order_number  ORD-20250115-ABC1
UPDATE "orders" SET
    "status" = $1::TEXT,
    "event_id" = $2::TEXT,
    "event_timestamp" = $3::TIMESTAMP
WHERE "order_number" = $4::TEXT;
-- ("cancelled", "0b9f3c7e-52a1-4f0e-9d5e-1f6f7f3d1a03", "2025-01-15 15:00:00.000000", "ORD-20250115-ABC1")

-- tests/cases/order/events.ndjson:4: order.created fff000eee111ddd222ccc334
-- upsert `orders`: 1 row
--    order_id                 fff000eee111ddd222ccc334
--    order_number             ORD-20250116-ABC2
--    customer_user_id         507f1f77bcf86cd799439012
--    customer_display_name    Someone Else
--    customer_email           zofie@example.com
--    customer_phone           NULL
--    shipping_recipient_name  Žofie Nováková
--    shipping_phone           +1234567890
--    shipping_street_1        456 Oak Ave
--    shipping_street_2        Apt 7B
--    shipping_city            Plzeň
--    shipping_state           NULL
--    shipping_zip_code        94102
--    shipping_country         CZ
--    status                   shipped
--    created_at               2025-01-16 09:30:00.000000
--    updated_at               2025-01-17 10:00:00.000000
--    event_id                 0b9f3c7e-52a1-4f0e-9d5e-1f6f7f3d1a04
--    event_timestamp          2025-01-17 10:00:00.000000
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
    "event_timestamp" = excluded."event_timestamp";
-- $1 = ["fff000eee111ddd222ccc334"]
-- $2 = ["ORD-20250116-ABC2"]
-- $3 = ["507f1f77bcf86cd799439012"]
-- $4 = ["Someone Else"]
-- $5 = ["zofie@example.com"]
-- $6 = [NULL]
-- $7 = ["Žofie Nováková"]
-- $8 = ["+1234567890"]
-- $9 = ["456 Oak Ave"]
-- $10 = ["Apt 7B"]
-- $11 = ["Plzeň"]
-- $12 = [NULL]
-- $13 = ["94102"]
-- $14 = ["CZ"]
-- $15 = ["shipped"]
-- $16 = ["2025-01-16 09:30:00.000000"]
-- $17 = ["2025-01-17 10:00:00.000000"]
-- $18 = ["0b9f3c7e-52a1-4f0e-9d5e-1f6f7f3d1a04"]
-- $19 = ["2025-01-17 10:00:00.000000"]

-- upsert `order_items`: 2 rows
--    order_id                 fff000eee111ddd222ccc334          fff000eee111ddd222ccc334
--    item_id                  item-001                          item-002
--    product_id               abc123def456abc123def456          abc123def456abc123def457
--    supplier_id              60a7b2c3d4e5f6a7b8c9d0e1          60a7b2c3d4e5f6a7b8c9d0e1
--    product_name             Handmade Ceramic Mug              Linen Tea Towel
--    variant_name             Small White                       NULL
--    variant_attributes_json  {"size":"small","color":"white"}  {}
--    image_url                https://cdn.example.com/mug.jpg   https://cdn.example.com/mug.jpg
--    supplier_name            Acme Ceramics                     Acme Ceramics
--    quantity                 7                                 1
--    unit_price_cents         2500                              1900
--    final_price_cents        2500                              1700
--    total_cents              5000                              1700
--    fulfillment_status       shipped                           pending
--    shipped_quantity         2                                 0
--    tracking_number          1Z999AA10123456784                NULL
--    carrier                  UPS                               NULL
--    shipped_at               2025-01-17 08:15:00.000000        NULL
--    delivered_at             NULL                              NULL
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
    "delivered_at" = excluded."delivered_at";
-- $1 = ["fff000eee111ddd222ccc334", "fff000eee111ddd222ccc334"]
-- $2 = ["item-001", "item-002"]
-- $3 = ["abc123def456abc123def456", "abc123def456abc123def457"]
-- $4 = ["60a7b2c3d4e5f6a7b8c9d0e1", "60a7b2c3d4e5f6a7b8c9d0e1"]
-- $5 = ["Handmade Ceramic Mug", "Linen Tea Towel"]
-- $6 = ["Small White", NULL]
-- $7 = ["{\"size\":\"small\",\"color\":\"white\"}", "{}"]
-- $8 = ["https://cdn.example.com/mug.jpg", "https://cdn.example.com/mug.jpg"]
-- $9 = ["Acme Ceramics", "Acme Ceramics"]
-- $10 = [7, 1]
-- $11 = [2500, 1900]
-- $12 = [2500, 1700]
-- $13 = [5000, 1700]
-- $14 = ["shipped", "pending"]
-- $15 = [2, 0]
-- $16 = ["1Z999AA10123456784", NULL]
-- $17 = ["UPS", NULL]
-- $18 = ["2025-01-17 08:15:00.000000", NULL]
-- $19 = [NULL, NULL]

