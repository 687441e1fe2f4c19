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
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT ("order_id") DO UPDATE SET
    "status" = excluded."status",
    "updated_at" = excluded."updated_at",
    "event_id" = excluded."event_id",
    "event_timestamp" = excluded."event_timestamp";
-- ("fff000eee111ddd222ccc333", "ORD-20250115-ABC1", "507f1f77bcf86cd799439011", "Jane Smith", "jane@example.com", "+1234567890", "Jane Smith", "+1234567890", "456 Oak Ave", "Apt 7B", "San Francisco", "CA", "94102", "US", "pending", "2025-01-15 14:00:00.000000", "2025-01-15 14:00:00.000000", "0b9f3c7e-52a1-4f0e-9d5e-1f6f7f3d1a01", "2025-01-15 14:00:00.000000")

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
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT ("order_id", "item_id") DO UPDATE SET
    "fulfillment_status" = excluded."fulfillment_status",
    "shipped_quantity" = excluded."shipped_quantity",
    "tracking_number" = excluded."tracking_number",
    "carrier" = excluded."carrier",
    "shipped_at" = excluded."shipped_at",
    "delivered_at" = excluded."delivered_at";
-- ("fff000eee111ddd222ccc333", "item-001", "abc123def456abc123def456", "60a7b2c3d4e5f6a7b8c9d0e1", "Handmade Ceramic Mug", "Small White", "{\"size\":\"small\",\"color\":\"white\"}", "https://cdn.example.com/mug.jpg", "Acme Ceramics", 2, 2500, 2500, 5000, "pending", 0, NULL, NULL, NULL, NULL)

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
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT ("order_id") DO UPDATE SET
    "status" = excluded."status",
    "updated_at" = excluded."updated_at",
    "event_id" = excluded."event_id",
    "event_timestamp" = excluded."event_timestamp";
-- ("fff000eee111ddd222ccc334", "ORD-20250116-ABC2", "507f1f77bcf86cd799439012", "Žofie Nováková 🛒", "zofie@example.com", NULL, "Žofie Nováková", "+1234567890", "456 Oak Ave", "Apt 7B", "Plzeň", NULL, "94102", "CZ", "pending", "2025-01-16 09:30:00.000000", "2025-01-16 09:30:00.000000", "0b9f3c7e-52a1-4f0e-9d5e-1f6f7f3d1a02", "2025-01-16 09:30:00.123456")

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
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?),
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT ("order_id", "item_id") DO UPDATE SET
    "fulfillment_status" = excluded."fulfillment_status",
    "shipped_quantity" = excluded."shipped_quantity",
    "tracking_number" = excluded."tracking_number",
    "carrier" = excluded."carrier",
    "shipped_at" = excluded."shipped_at",
    "delivered_at" = excluded."delivered_at";
-- ("fff000eee111ddd222ccc334", "item-001", "abc123def456abc123def456", "60a7b2c3d4e5f6a7b8c9d0e1", "Handmade Ceramic Mug", "Small White", "{\"size\":\"small\",\"color\":\"white\"}", "https://cdn.example.com/mug.jpg", "Acme Ceramics", 2, 2500, 2500, 5000, "pending", 0, NULL, NULL, NULL, NULL)
-- ("fff000eee111ddd222ccc334", "item-002", "abc123def456abc123def457", "60a7b2c3d4e5f6a7b8c9d0e1", "Linen Tea Towel", NULL, "{}", "https://cdn.example.com/mug.jpg", "Acme Ceramics", 1, 1900, 1700, 1700, "pending", 0, NULL, NULL, NULL, NULL)

-- tests/cases/order/events.ndjson:3: order.cancelled fff000eee111ddd222ccc333
-- update `orders`: 1 row
--    status              cancelled
--    event_id            0b9f3c7e-52a1-4f0e-9d5e-1f6f7f3d1a03
--    event_timestamp     2025-01-15 15:00:00.000000
--    where order_number  ORD-20250115-ABC1
UPDATE "orders" SET
    "status" = ?,
    "event_id" = ?,
    "event_timestamp" = ?
WHERE "order_number" = ?;
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
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT ("order_id") DO UPDATE SET
    "status" = excluded."status",
    "updated_at" = excluded."updated_at",
    "event_id" = excluded."event_id",
    "event_timestamp" = excluded."event_timestamp";
-- ("fff000eee111ddd222ccc334", "ORD-20250116-ABC2", "507f1f77bcf86cd799439012", "Someone Else", "zofie@example.com", NULL, "Žofie Nováková", "+1234567890", "456 Oak Ave", "Apt 7B", "Plzeň", NULL, "94102", "CZ", "shipped", "2025-01-16 09:30:00.000000", "2025-01-17 10:00:00.000000", "0b9f3c7e-52a1-4f0e-9d5e-1f6f7f3d1a04", "2025-01-17 10:00:00.000000")

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
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?),
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT ("order_id", "item_id") DO UPDATE SET
    "fulfillment_status" = excluded."fulfillment_status",
    "shipped_quantity" = excluded."shipped_quantity",
    "tracking_number" = excluded."tracking_number",
    "carrier" = excluded."carrier",
    "shipped_at" = excluded."shipped_at",
    "delivered_at" = excluded."delivered_at";
-- ("fff000eee111ddd222ccc334", "item-001", "abc123def456abc123def456", "60a7b2c3d4e5f6a7b8c9d0e1", "Handmade Ceramic Mug", "Small White", "{\"size\":\"small\",\"color\":\"white\"}", "https://cdn.example.com/mug.jpg", "Acme Ceramics", 7, 2500, 2500, 5000, "shipped", 2, "1Z999AA10123456784", "UPS", "2025-01-17 08:15:00.000000", NULL)
-- ("fff000eee111ddd222ccc334", "item-002", "abc123def456abc123def457", "60a7b2c3d4e5f6a7b8c9d0e1", "Linen Tea Towel", NULL, "{}", "https://cdn.example.com/mug.jpg", "Acme Ceramics", 1, 1900, 1700, 1700, "pending", 0, NULL, NULL, NULL, NULL)

