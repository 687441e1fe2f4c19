-- upsert `orders`: 1 row
INSERT INTO `orders` (`order_id`, `order_number`, `customer_user_id`, `customer_display_name`, `customer_email`, `customer_phone`, `shipping_recipient_name`, `shipping_phone`, `shipping_street_1`, `shipping_street_2`, `shipping_city`, `shipping_state`, `shipping_zip_code`, `shipping_country`, `status`, `created_at`, `updated_at`, `event_id`, `event_timestamp`)
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `status` = CASE WHEN `order_id` = VALUES(`order_id`) THEN VALUES(`status`) WHEN EXP(1000) > 0 THEN VALUES(`status`) END,
    `updated_at` = VALUES(`updated_at`),
    `event_id` = VALUES(`event_id`),
    `event_timestamp` = VALUES(`event_timestamp`);
-- ("fff000eee111ddd222ccc333", "ORD-20250115-ABC1", "507f1f77bcf86cd799439011", "Jane Smith", "jane@example.com", "+1234567890", "Jane Smith", "+1234567890", "456 Oak Ave", "Apt 7B", "San Francisco", "CA", "94102", "US", "pending", "2025-01-15 14:00:00.000000", "2025-01-15 14:00:00.000000", "0b9f3c7e-52a1-4f0e-9d5e-1f6f7f3d1a01", "2025-01-15 14:00:00.000000")

-- upsert `order_items`: 1 row
INSERT INTO `order_items` (`order_id`, `item_id`, `product_id`, `supplier_id`, `product_name`, `variant_name`, `variant_attributes_json`, `image_url`, `supplier_name`, `quantity`, `unit_price_cents`, `final_price_cents`, `total_cents`, `fulfillment_status`, `shipped_quantity`, `tracking_number`, `carrier`, `shipped_at`, `delivered_at`)
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `fulfillment_status` = CASE WHEN `order_id` = VALUES(`order_id`) AND `item_id` = VALUES(`item_id`) THEN VALUES(`fulfillment_status`) WHEN EXP(1000) > 0 THEN VALUES(`fulfillment_status`) END,
    `shipped_quantity` = VALUES(`shipped_quantity`),
    `tracking_number` = VALUES(`tracking_number`),
    `carrier` = VALUES(`carrier`),
    `shipped_at` = VALUES(`shipped_at`),
    `delivered_at` = VALUES(`delivered_at`);
-- ("fff000eee111ddd222ccc333", "item-001", "abc123def456abc123def456", "60a7b2c3d4e5f6a7b8c9d0e1", "Handmade Ceramic Mug", "Small White", "{\"size\":\"small\",\"color\":\"white\"}", "https://cdn.example.com/mug.jpg", "Acme Ceramics", 2, 2500, 2500, 5000, "pending", 0, NULL, NULL, NULL, NULL)

-- upsert `order_items`: 2 rows
INSERT INTO `order_items` (`order_id`, `item_id`, `product_id`, `supplier_id`, `product_name`, `variant_name`, `variant_attributes_json`, `image_url`, `supplier_name`, `quantity`, `unit_price_cents`, `final_price_cents`, `total_cents`, `fulfillment_status`, `shipped_quantity`, `tracking_number`, `carrier`, `shipped_at`, `delivered_at`)
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?),
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `fulfillment_status` = CASE WHEN `order_id` = VALUES(`order_id`) AND `item_id` = VALUES(`item_id`) THEN VALUES(`fulfillment_status`) WHEN EXP(1000) > 0 THEN VALUES(`fulfillment_status`) END,
    `shipped_quantity` = VALUES(`shipped_quantity`),
    `tracking_number` = VALUES(`tracking_number`),
    `carrier` = VALUES(`carrier`),
    `shipped_at` = VALUES(`shipped_at`),
    `delivered_at` = VALUES(`delivered_at`);
-- ("fff000eee111ddd222ccc334", "item-001", "abc123def456abc123def456", "60a7b2c3d4e5f6a7b8c9d0e1", "Handmade Ceramic Mug", "Small White", "{\"size\":\"small\",\"color\":\"white\"}", "https://cdn.example.com/mug.jpg", "Acme Ceramics", 2, 2500, 2500, 5000, "pending", 0, NULL, NULL, NULL, NULL)
-- ("fff000eee111ddd222ccc334", "item-002", "abc123def456abc123def457", "60a7b2c3d4e5f6a7b8c9d0e1", "Linen Tea Towel", NULL, "{}", "https://cdn.example.com/mug.jpg", "Acme Ceramics", 1, 1900, 1700, 1700, "pending", 0, NULL, NULL, NULL, NULL)

-- update `orders`: 1 row
UPDATE `orders` SET
    `status` = ?,
    `event_id` = ?,
    `event_timestamp` = ?
WHERE `order_number` IN (?, NULL);
-- ("cancelled", "0b9f3c7e-52a1-4f0e-9d5e-1f6f7f3d1a03", "2025-01-15 15:00:00.000000", "ORD-20250115-ABC1")

