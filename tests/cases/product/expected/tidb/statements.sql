-- upsert `products`: 1 row
INSERT INTO `products` (`product_id`, `supplier_id`, `name`, `category`, `unit_type`, `base_price_cents`, `image_url`, `status`, `created_at`, `updated_at`, `event_id`, `event_timestamp`)
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `name` = CASE WHEN `product_id` = VALUES(`product_id`) THEN VALUES(`name`) WHEN EXP(1000) > 0 THEN VALUES(`name`) END,
    `category` = VALUES(`category`),
    `unit_type` = VALUES(`unit_type`),
    `base_price_cents` = VALUES(`base_price_cents`),
    `image_url` = VALUES(`image_url`),
    `status` = VALUES(`status`),
    `updated_at` = VALUES(`updated_at`),
    `event_id` = VALUES(`event_id`),
    `event_timestamp` = VALUES(`event_timestamp`);
-- ("abc123def456abc123def456", "60a7b2c3d4e5f6a7b8c9d0e1", "Handmade Ceramic Mug", "home_decor", "piece", 1500, "https://cdn.example.com/mug.jpg", "draft", "2025-01-12 08:00:00.000000", "2025-01-12 08:00:00.000000", "0b9f3c7e-52a1-4f0e-9d5e-707200000001", "2025-01-12 08:00:00.000000")

-- replace `product_variants`: rows that the event no longer has
DELETE FROM `product_variants`
WHERE `product_id` = ?
    AND (`variant_key`) NOT IN (?, ?);
-- ("abc123def456abc123def456", "small", "large")

-- replace `product_variants`: 2 rows
INSERT INTO `product_variants` (`product_id`, `variant_key`, `variant_name`, `attributes_json`, `price_cents`, `quantity`, `image_url`)
VALUES
    (?, ?, ?, ?, ?, ?, ?),
    (?, ?, ?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `variant_name` = CASE WHEN `product_id` = VALUES(`product_id`) AND `variant_key` = VALUES(`variant_key`) THEN VALUES(`variant_name`) WHEN EXP(1000) > 0 THEN VALUES(`variant_name`) END,
    `attributes_json` = VALUES(`attributes_json`),
    `price_cents` = VALUES(`price_cents`),
    `quantity` = VALUES(`quantity`),
    `image_url` = VALUES(`image_url`);
-- ("abc123def456abc123def456", "large", "Large White", "{\"size\":\"large\",\"color\":\"white\"}", 2500, 20, "https://cdn.example.com/large.jpg")
-- ("abc123def456abc123def456", "small", "Small White", "{\"size\":\"small\",\"color\":\"white\"}", 1500, 100, NULL)

-- replace `product_variants`: rows that the event no longer has
DELETE FROM `product_variants`
WHERE `product_id` = ?
    AND (`variant_key`) NOT IN (?);
-- ("abc123def456abc123def457", "default")

-- replace `product_variants`: 1 row
INSERT INTO `product_variants` (`product_id`, `variant_key`, `variant_name`, `attributes_json`, `price_cents`, `quantity`, `image_url`)
VALUES
    (?, ?, ?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `variant_name` = CASE WHEN `product_id` = VALUES(`product_id`) AND `variant_key` = VALUES(`variant_key`) THEN VALUES(`variant_name`) WHEN EXP(1000) > 0 THEN VALUES(`variant_name`) END,
    `attributes_json` = VALUES(`attributes_json`),
    `price_cents` = VALUES(`price_cents`),
    `quantity` = VALUES(`quantity`),
    `image_url` = VALUES(`image_url`);
-- ("abc123def456abc123def457", "default", "Default", "{}", 1900, 0, NULL)

-- replace `product_variants`: rows that the event no longer has
DELETE FROM `product_variants`
WHERE `product_id` = ?;
-- ("abc123def456abc123def458")

-- delete `products`: 1 row
DELETE FROM `products`
WHERE `product_id` IN (?, NULL);
-- ("abc123def456abc123def459")

