-- tests/cases/product/events.ndjson:1: product.created abc123def456abc123def456
-- upsert `products`: 1 row
--    product_id        abc123def456abc123def456
--    supplier_id       60a7b2c3d4e5f6a7b8c9d0e1
--    name              Handmade Ceramic Mug
--    category          home_decor
--    unit_type         piece
--    base_price_cents  1500
--    image_url         https://cdn.example.com/mug.jpg
--    status            draft
--    created_at        2025-01-12 08:00:00.000000
--    updated_at        2025-01-12 08:00:00.000000
--    event_id          0b9f3c7e-52a1-4f0e-9d5e-707200000001
--    event_timestamp   2025-01-12 08:00:00.000000
INSERT INTO `products` (`product_id`, `supplier_id`, `name`, `category`, `unit_type`, `base_price_cents`, `image_url`, `status`, `created_at`, `updated_at`, `event_id`, `event_timestamp`)
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `name` = IF(`product_id` = VALUES(`product_id`), VALUES(`name`), (SELECT 1 UNION ALL SELECT 2)),
    `category` = VALUES(`category`),
    `unit_type` = VALUES(`unit_type`),
    `base_price_cents` = VALUES(`base_price_cents`),
    `image_url` = VALUES(`image_url`),
    `status` = VALUES(`status`),
    `updated_at` = VALUES(`updated_at`),
    `event_id` = VALUES(`event_id`),
    `event_timestamp` = VALUES(`event_timestamp`);
-- ("abc123def456abc123def456", "60a7b2c3d4e5f6a7b8c9d0e1", "Handmade Ceramic Mug", "home_decor", "piece", 1500, "https://cdn.example.com/mug.jpg", "draft", "2025-01-12 08:00:00.000000", "2025-01-12 08:00:00.000000", "0b9f3c7e-52a1-4f0e-9d5e-707200000001", "2025-01-12 08:00:00.000000")

-- replace `product_variants`: what the event no longer has
--    where product_id            abc123def456abc123def456
--    and variant_key is none of  small                     large
DELETE FROM `product_variants`
WHERE `product_id` = ?
    AND (`variant_key`) NOT IN (?, ?);
-- ("abc123def456abc123def456", "small", "large")

-- replace `product_variants`: 2 rows
--    product_id       abc123def456abc123def456           abc123def456abc123def456
--    variant_key      large                              small
--    variant_name     Large White                        Small White
--    attributes_json  {"size":"large","color":"white"}   {"size":"small","color":"white"}
--    price_cents      2500                               1500
--    quantity         20                                 100
--    image_url        https://cdn.example.com/large.jpg  NULL
INSERT INTO `product_variants` (`product_id`, `variant_key`, `variant_name`, `attributes_json`, `price_cents`, `quantity`, `image_url`)
VALUES
    (?, ?, ?, ?, ?, ?, ?),
    (?, ?, ?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `variant_name` = IF(`product_id` = VALUES(`product_id`) AND `variant_key` = VALUES(`variant_key`), VALUES(`variant_name`), (SELECT 1 UNION ALL SELECT 2)),
    `attributes_json` = VALUES(`attributes_json`),
    `price_cents` = VALUES(`price_cents`),
    `quantity` = VALUES(`quantity`),
    `image_url` = VALUES(`image_url`);
-- ("abc123def456abc123def456", "large", "Large White", "{\"size\":\"large\",\"color\":\"white\"}", 2500, 20, "https://cdn.example.com/large.jpg")
-- ("abc123def456abc123def456", "small", "Small White", "{\"size\":\"small\",\"color\":\"white\"}", 1500, 100, NULL)

-- tests/cases/product/events.ndjson:2: product.created abc123def456abc123def457
-- upsert `products`: 1 row
--    product_id        abc123def456abc123def457
--    supplier_id       60a7b2c3d4e5f6a7b8c9d0e2
--    name              Linen Tea Towel
--    category          NULL
--    unit_type         piece
--    base_price_cents  1500
--    image_url         NULL
--    status            draft
--    created_at        2025-01-12 09:00:00.000000
--    updated_at        2025-01-12 09:00:00.000000
--    event_id          0b9f3c7e-52a1-4f0e-9d5e-707200000002
--    event_timestamp   2025-01-12 09:00:00.000000
INSERT INTO `products` (`product_id`, `supplier_id`, `name`, `category`, `unit_type`, `base_price_cents`, `image_url`, `status`, `created_at`, `updated_at`, `event_id`, `event_timestamp`)
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `name` = IF(`product_id` = VALUES(`product_id`), VALUES(`name`), (SELECT 1 UNION ALL SELECT 2)),
    `category` = VALUES(`category`),
    `unit_type` = VALUES(`unit_type`),
    `base_price_cents` = VALUES(`base_price_cents`),
    `image_url` = VALUES(`image_url`),
    `status` = VALUES(`status`),
    `updated_at` = VALUES(`updated_at`),
    `event_id` = VALUES(`event_id`),
    `event_timestamp` = VALUES(`event_timestamp`);
-- ("abc123def456abc123def457", "60a7b2c3d4e5f6a7b8c9d0e2", "Linen Tea Towel", NULL, "piece", 1500, NULL, "draft", "2025-01-12 09:00:00.000000", "2025-01-12 09:00:00.000000", "0b9f3c7e-52a1-4f0e-9d5e-707200000002", "2025-01-12 09:00:00.000000")

-- replace `product_variants`: what the event no longer has
--    where product_id            abc123def456abc123def457
--    and variant_key is none of  default
DELETE FROM `product_variants`
WHERE `product_id` = ?
    AND (`variant_key`) NOT IN (?);
-- ("abc123def456abc123def457", "default")

-- replace `product_variants`: 1 row
--    product_id       abc123def456abc123def457
--    variant_key      default
--    variant_name     Default
--    attributes_json  {}
--    price_cents      1900
--    quantity         0
--    image_url        NULL
INSERT INTO `product_variants` (`product_id`, `variant_key`, `variant_name`, `attributes_json`, `price_cents`, `quantity`, `image_url`)
VALUES
    (?, ?, ?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `variant_name` = IF(`product_id` = VALUES(`product_id`) AND `variant_key` = VALUES(`variant_key`), VALUES(`variant_name`), (SELECT 1 UNION ALL SELECT 2)),
    `attributes_json` = VALUES(`attributes_json`),
    `price_cents` = VALUES(`price_cents`),
    `quantity` = VALUES(`quantity`),
    `image_url` = VALUES(`image_url`);
-- ("abc123def456abc123def457", "default", "Default", "{}", 1900, 0, NULL)

-- tests/cases/product/events.ndjson:3: product.created abc123def456abc123def456
-- upsert `products`: 1 row
--    product_id        abc123def456abc123def456
--    supplier_id       60a7b2c3d4e5f6a7b8c9d0e1
--    name              Handmade Ceramic Mug
--    category          home_decor
--    unit_type         piece
--    base_price_cents  1500
--    image_url         https://cdn.example.com/mug.jpg
--    status            draft
--    created_at        2025-01-12 08:00:00.000000
--    updated_at        2025-01-12 08:00:00.000000
--    event_id          0b9f3c7e-52a1-4f0e-9d5e-707200000001
--    event_timestamp   2025-01-12 08:00:00.000000
INSERT INTO `products` (`product_id`, `supplier_id`, `name`, `category`, `unit_type`, `base_price_cents`, `image_url`, `status`, `created_at`, `updated_at`, `event_id`, `event_timestamp`)
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `name` = IF(`product_id` = VALUES(`product_id`), VALUES(`name`), (SELECT 1 UNION ALL SELECT 2)),
    `category` = VALUES(`category`),
    `unit_type` = VALUES(`unit_type`),
    `base_price_cents` = VALUES(`base_price_cents`),
    `image_url` = VALUES(`image_url`),
    `status` = VALUES(`status`),
    `updated_at` = VALUES(`updated_at`),
    `event_id` = VALUES(`event_id`),
    `event_timestamp` = VALUES(`event_timestamp`);
-- ("abc123def456abc123def456", "60a7b2c3d4e5f6a7b8c9d0e1", "Handmade Ceramic Mug", "home_decor", "piece", 1500, "https://cdn.example.com/mug.jpg", "draft", "2025-01-12 08:00:00.000000", "2025-01-12 08:00:00.000000", "0b9f3c7e-52a1-4f0e-9d5e-707200000001", "2025-01-12 08:00:00.000000")

-- replace `product_variants`: what the event no longer has
--    where product_id            abc123def456abc123def456
--    and variant_key is none of  small                     large
DELETE FROM `product_variants`
WHERE `product_id` = ?
    AND (`variant_key`) NOT IN (?, ?);
-- ("abc123def456abc123def456", "small", "large")

-- replace `product_variants`: 2 rows
--    product_id       abc123def456abc123def456           abc123def456abc123def456
--    variant_key      large                              small
--    variant_name     Large White                        Small White
--    attributes_json  {"size":"large","color":"white"}   {"size":"small","color":"white"}
--    price_cents      2500                               1500
--    quantity         20                                 100
--    image_url        https://cdn.example.com/large.jpg  NULL
INSERT INTO `product_variants` (`product_id`, `variant_key`, `variant_name`, `attributes_json`, `price_cents`, `quantity`, `image_url`)
VALUES
    (?, ?, ?, ?, ?, ?, ?),
    (?, ?, ?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `variant_name` = IF(`product_id` = VALUES(`product_id`) AND `variant_key` = VALUES(`variant_key`), VALUES(`variant_name`), (SELECT 1 UNION ALL SELECT 2)),
    `attributes_json` = VALUES(`attributes_json`),
    `price_cents` = VALUES(`price_cents`),
    `quantity` = VALUES(`quantity`),
    `image_url` = VALUES(`image_url`);
-- ("abc123def456abc123def456", "large", "Large White", "{\"size\":\"large\",\"color\":\"white\"}", 2500, 20, "https://cdn.example.com/large.jpg")
-- ("abc123def456abc123def456", "small", "Small White", "{\"size\":\"small\",\"color\":\"white\"}", 1500, 100, NULL)

-- tests/cases/product/events.ndjson:4: product.published abc123def456abc123def456
-- upsert `products`: 1 row
--    product_id        abc123def456abc123def456
--    supplier_id       60a7b2c3d4e5f6a7b8c9d0e1
--    name              Handmade Ceramic Mug
--    category          home_decor
--    unit_type         piece
--    base_price_cents  1500
--    image_url         https://cdn.example.com/mug.jpg
--    status            active
--    created_at        2025-01-13 08:00:00.000000
--    updated_at        2025-01-13 08:00:00.000000
--    event_id          0b9f3c7e-52a1-4f0e-9d5e-707200000003
--    event_timestamp   2025-01-13 08:00:00.000000
INSERT INTO `products` (`product_id`, `supplier_id`, `name`, `category`, `unit_type`, `base_price_cents`, `image_url`, `status`, `created_at`, `updated_at`, `event_id`, `event_timestamp`)
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `name` = IF(`product_id` = VALUES(`product_id`), VALUES(`name`), (SELECT 1 UNION ALL SELECT 2)),
    `category` = VALUES(`category`),
    `unit_type` = VALUES(`unit_type`),
    `base_price_cents` = VALUES(`base_price_cents`),
    `image_url` = VALUES(`image_url`),
    `status` = VALUES(`status`),
    `updated_at` = VALUES(`updated_at`),
    `event_id` = VALUES(`event_id`),
    `event_timestamp` = VALUES(`event_timestamp`);
-- ("abc123def456abc123def456", "60a7b2c3d4e5f6a7b8c9d0e1", "Handmade Ceramic Mug", "home_decor", "piece", 1500, "https://cdn.example.com/mug.jpg", "active", "2025-01-13 08:00:00.000000", "2025-01-13 08:00:00.000000", "0b9f3c7e-52a1-4f0e-9d5e-707200000003", "2025-01-13 08:00:00.000000")

-- replace `product_variants`: what the event no longer has
--    where product_id            abc123def456abc123def456
--    and variant_key is none of  small                     large
DELETE FROM `product_variants`
WHERE `product_id` = ?
    AND (`variant_key`) NOT IN (?, ?);
-- ("abc123def456abc123def456", "small", "large")

-- replace `product_variants`: 2 rows
--    product_id       abc123def456abc123def456           abc123def456abc123def456
--    variant_key      large                              small
--    variant_name     Large White                        Small White
--    attributes_json  {"size":"large","color":"white"}   {"size":"small","color":"white"}
--    price_cents      2500                               1500
--    quantity         20                                 100
--    image_url        https://cdn.example.com/large.jpg  NULL
INSERT INTO `product_variants` (`product_id`, `variant_key`, `variant_name`, `attributes_json`, `price_cents`, `quantity`, `image_url`)
VALUES
    (?, ?, ?, ?, ?, ?, ?),
    (?, ?, ?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `variant_name` = IF(`product_id` = VALUES(`product_id`) AND `variant_key` = VALUES(`variant_key`), VALUES(`variant_name`), (SELECT 1 UNION ALL SELECT 2)),
    `attributes_json` = VALUES(`attributes_json`),
    `price_cents` = VALUES(`price_cents`),
    `quantity` = VALUES(`quantity`),
    `image_url` = VALUES(`image_url`);
-- ("abc123def456abc123def456", "large", "Large White", "{\"size\":\"large\",\"color\":\"white\"}", 2500, 20, "https://cdn.example.com/large.jpg")
-- ("abc123def456abc123def456", "small", "Small White", "{\"size\":\"small\",\"color\":\"white\"}", 1500, 100, NULL)

-- tests/cases/product/events.ndjson:5: product.updated abc123def456abc123def456
-- upsert `products`: 1 row
--    product_id        abc123def456abc123def456
--    supplier_id       60a7b2c3d4e5f6a7b8c9d0e9
--    name              Handmade Ceramic Mug
--    category          home_decor
--    unit_type         piece
--    base_price_cents  1600
--    image_url         https://cdn.example.com/mug.jpg
--    status            active
--    created_at        2025-01-14 08:00:00.000000
--    updated_at        2025-01-14 08:00:00.000000
--    event_id          0b9f3c7e-52a1-4f0e-9d5e-707200000004
--    event_timestamp   2025-01-14 08:00:00.000000
INSERT INTO `products` (`product_id`, `supplier_id`, `name`, `category`, `unit_type`, `base_price_cents`, `image_url`, `status`, `created_at`, `updated_at`, `event_id`, `event_timestamp`)
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `name` = IF(`product_id` = VALUES(`product_id`), VALUES(`name`), (SELECT 1 UNION ALL SELECT 2)),
    `category` = VALUES(`category`),
    `unit_type` = VALUES(`unit_type`),
    `base_price_cents` = VALUES(`base_price_cents`),
    `image_url` = VALUES(`image_url`),
    `status` = VALUES(`status`),
    `updated_at` = VALUES(`updated_at`),
    `event_id` = VALUES(`event_id`),
    `event_timestamp` = VALUES(`event_timestamp`);
-- ("abc123def456abc123def456", "60a7b2c3d4e5f6a7b8c9d0e9", "Handmade Ceramic Mug", "home_decor", "piece", 1600, "https://cdn.example.com/mug.jpg", "active", "2025-01-14 08:00:00.000000", "2025-01-14 08:00:00.000000", "0b9f3c7e-52a1-4f0e-9d5e-707200000004", "2025-01-14 08:00:00.000000")

-- replace `product_variants`: what the event no longer has
--    where product_id            abc123def456abc123def456
--    and variant_key is none of  small                     it's blue, 🟦
DELETE FROM `product_variants`
WHERE `product_id` = ?
    AND (`variant_key`) NOT IN (?, ?);
-- ("abc123def456abc123def456", "small", "it's blue, 🟦")

-- replace `product_variants`: 2 rows
--    product_id       abc123def456abc123def456  abc123def456abc123def456
--    variant_key      it's blue, 🟦             small
--    variant_name     Blue                      Small White
--    attributes_json  NULL                      {"size":"small","color":"white"}
--    price_cents      1700                      1600
--    quantity         NULL                      90
--    image_url        NULL                      NULL
INSERT INTO `product_variants` (`product_id`, `variant_key`, `variant_name`, `attributes_json`, `price_cents`, `quantity`, `image_url`)
VALUES
    (?, ?, ?, ?, ?, ?, ?),
    (?, ?, ?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `variant_name` = IF(`product_id` = VALUES(`product_id`) AND `variant_key` = VALUES(`variant_key`), VALUES(`variant_name`), (SELECT 1 UNION ALL SELECT 2)),
    `attributes_json` = VALUES(`attributes_json`),
    `price_cents` = VALUES(`price_cents`),
    `quantity` = VALUES(`quantity`),
    `image_url` = VALUES(`image_url`);
-- ("abc123def456abc123def456", "it's blue, 🟦", "Blue", NULL, 1700, NULL, NULL)
-- ("abc123def456abc123def456", "small", "Small White", "{\"size\":\"small\",\"color\":\"white\"}", 1600, 90, NULL)

-- tests/cases/product/events.ndjson:6: product.updated abc123def456abc123def456
-- upsert `products`: 1 row
--    product_id        abc123def456abc123def456
--    supplier_id       60a7b2c3d4e5f6a7b8c9d0e9
--    name              Handmade Ceramic Mug
--    category          home_decor
--    unit_type         piece
--    base_price_cents  1600
--    image_url         https://cdn.example.com/mug.jpg
--    status            active
--    created_at        2025-01-14 08:00:00.000000
--    updated_at        2025-01-14 08:00:00.000000
--    event_id          0b9f3c7e-52a1-4f0e-9d5e-707200000004
--    event_timestamp   2025-01-14 08:00:00.000000
INSERT INTO `products` (`product_id`, `supplier_id`, `name`, `category`, `unit_type`, `base_price_cents`, `image_url`, `status`, `created_at`, `updated_at`, `event_id`, `event_timestamp`)
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `name` = IF(`product_id` = VALUES(`product_id`), VALUES(`name`), (SELECT 1 UNION ALL SELECT 2)),
    `category` = VALUES(`category`),
    `unit_type` = VALUES(`unit_type`),
    `base_price_cents` = VALUES(`base_price_cents`),
    `image_url` = VALUES(`image_url`),
    `status` = VALUES(`status`),
    `updated_at` = VALUES(`updated_at`),
    `event_id` = VALUES(`event_id`),
    `event_timestamp` = VALUES(`event_timestamp`);
-- ("abc123def456abc123def456", "60a7b2c3d4e5f6a7b8c9d0e9", "Handmade Ceramic Mug", "home_decor", "piece", 1600, "https://cdn.example.com/mug.jpg", "active", "2025-01-14 08:00:00.000000", "2025-01-14 08:00:00.000000", "0b9f3c7e-52a1-4f0e-9d5e-707200000004", "2025-01-14 08:00:00.000000")

-- replace `product_variants`: what the event no longer has
--    where product_id            abc123def456abc123def456
--    and variant_key is none of  small                     it's blue, 🟦
DELETE FROM `product_variants`
WHERE `product_id` = ?
    AND (`variant_key`) NOT IN (?, ?);
-- ("abc123def456abc123def456", "small", "it's blue, 🟦")

-- replace `product_variants`: 2 rows
--    product_id       abc123def456abc123def456  abc123def456abc123def456
--    variant_key      it's blue, 🟦             small
--    variant_name     Blue                      Small White
--    attributes_json  NULL                      {"size":"small","color":"white"}
--    price_cents      1700                      1600
--    quantity         NULL                      90
--    image_url        NULL                      NULL
INSERT INTO `product_variants` (`product_id`, `variant_key`, `variant_name`, `attributes_json`, `price_cents`, `quantity`, `image_url`)
VALUES
    (?, ?, ?, ?, ?, ?, ?),
    (?, ?, ?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `variant_name` = IF(`product_id` = VALUES(`product_id`) AND `variant_key` = VALUES(`variant_key`), VALUES(`variant_name`), (SELECT 1 UNION ALL SELECT 2)),
    `attributes_json` = VALUES(`attributes_json`),
    `price_cents` = VALUES(`price_cents`),
    `quantity` = VALUES(`quantity`),
    `image_url` = VALUES(`image_url`);
-- ("abc123def456abc123def456", "it's blue, 🟦", "Blue", NULL, 1700, NULL, NULL)
-- ("abc123def456abc123def456", "small", "Small White", "{\"size\":\"small\",\"color\":\"white\"}", 1600, 90, NULL)

-- tests/cases/product/events.ndjson:7: product.created abc123def456abc123def458
-- upsert `products`: 1 row
--    product_id        abc123def456abc123def458
--    supplier_id       60a7b2c3d4e5f6a7b8c9d0e1
--    name              Lamp
--    category          home_decor
--    unit_type         piece
--    base_price_cents  1500
--    image_url         https://cdn.example.com/mug.jpg
--    status            draft
--    created_at        2025-01-15 08:00:00.000000
--    updated_at        2025-01-15 08:00:00.000000
--    event_id          0b9f3c7e-52a1-4f0e-9d5e-707200000005
--    event_timestamp   2025-01-15 08:00:00.000000
INSERT INTO `products` (`product_id`, `supplier_id`, `name`, `category`, `unit_type`, `base_price_cents`, `image_url`, `status`, `created_at`, `updated_at`, `event_id`, `event_timestamp`)
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `name` = IF(`product_id` = VALUES(`product_id`), VALUES(`name`), (SELECT 1 UNION ALL SELECT 2)),
    `category` = VALUES(`category`),
    `unit_type` = VALUES(`unit_type`),
    `base_price_cents` = VALUES(`base_price_cents`),
    `image_url` = VALUES(`image_url`),
    `status` = VALUES(`status`),
    `updated_at` = VALUES(`updated_at`),
    `event_id` = VALUES(`event_id`),
    `event_timestamp` = VALUES(`event_timestamp`);
-- ("abc123def456abc123def458", "60a7b2c3d4e5f6a7b8c9d0e1", "Lamp", "home_decor", "piece", 1500, "https://cdn.example.com/mug.jpg", "draft", "2025-01-15 08:00:00.000000", "2025-01-15 08:00:00.000000", "0b9f3c7e-52a1-4f0e-9d5e-707200000005", "2025-01-15 08:00:00.000000")

-- replace `product_variants`: what the event no longer has
--    where product_id            abc123def456abc123def458
--    and variant_key is none of  default                   spare
DELETE FROM `product_variants`
WHERE `product_id` = ?
    AND (`variant_key`) NOT IN (?, ?);
-- ("abc123def456abc123def458", "default", "spare")

-- replace `product_variants`: 2 rows
--    product_id       abc123def456abc123def458  abc123def456abc123def458
--    variant_key      default                   spare
--    variant_name     Default                   Spare
--    attributes_json  {}                        {}
--    price_cents      9900                      100
--    quantity         1                         0
--    image_url        NULL                      NULL
INSERT INTO `product_variants` (`product_id`, `variant_key`, `variant_name`, `attributes_json`, `price_cents`, `quantity`, `image_url`)
VALUES
    (?, ?, ?, ?, ?, ?, ?),
    (?, ?, ?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `variant_name` = IF(`product_id` = VALUES(`product_id`) AND `variant_key` = VALUES(`variant_key`), VALUES(`variant_name`), (SELECT 1 UNION ALL SELECT 2)),
    `attributes_json` = VALUES(`attributes_json`),
    `price_cents` = VALUES(`price_cents`),
    `quantity` = VALUES(`quantity`),
    `image_url` = VALUES(`image_url`);
-- ("abc123def456abc123def458", "default", "Default", "{}", 9900, 1, NULL)
-- ("abc123def456abc123def458", "spare", "Spare", "{}", 100, 0, NULL)

-- tests/cases/product/events.ndjson:8: product.updated abc123def456abc123def458
-- upsert `products`: 1 row
--    product_id        abc123def456abc123def458
--    supplier_id       60a7b2c3d4e5f6a7b8c9d0e1
--    name              Lamp
--    category          home_decor
--    unit_type         piece
--    base_price_cents  1500
--    image_url         https://cdn.example.com/mug.jpg
--    status            draft
--    created_at        2025-01-16 08:00:00.000000
--    updated_at        2025-01-16 08:00:00.000000
--    event_id          0b9f3c7e-52a1-4f0e-9d5e-707200000006
--    event_timestamp   2025-01-16 08:00:00.000000
INSERT INTO `products` (`product_id`, `supplier_id`, `name`, `category`, `unit_type`, `base_price_cents`, `image_url`, `status`, `created_at`, `updated_at`, `event_id`, `event_timestamp`)
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `name` = IF(`product_id` = VALUES(`product_id`), VALUES(`name`), (SELECT 1 UNION ALL SELECT 2)),
    `category` = VALUES(`category`),
    `unit_type` = VALUES(`unit_type`),
    `base_price_cents` = VALUES(`base_price_cents`),
    `image_url` = VALUES(`image_url`),
    `status` = VALUES(`status`),
    `updated_at` = VALUES(`updated_at`),
    `event_id` = VALUES(`event_id`),
    `event_timestamp` = VALUES(`event_timestamp`);
-- ("abc123def456abc123def458", "60a7b2c3d4e5f6a7b8c9d0e1", "Lamp", "home_decor", "piece", 1500, "https://cdn.example.com/mug.jpg", "draft", "2025-01-16 08:00:00.000000", "2025-01-16 08:00:00.000000", "0b9f3c7e-52a1-4f0e-9d5e-707200000006", "2025-01-16 08:00:00.000000")

-- replace `product_variants`: what the event no longer has
--    where product_id            abc123def456abc123def458
--    and variant_key is none of
DELETE FROM `product_variants`
WHERE `product_id` = ?;
-- ("abc123def456abc123def458")

-- tests/cases/product/events.ndjson:9: product.updated abc123def456abc123def458
-- upsert `products`: 1 row
--    product_id        abc123def456abc123def458
--    supplier_id       60a7b2c3d4e5f6a7b8c9d0e1
--    name              Lamp
--    category          home_decor
--    unit_type         piece
--    base_price_cents  1500
--    image_url         https://cdn.example.com/mug.jpg
--    status            draft
--    created_at        2025-01-17 08:00:00.000000
--    updated_at        2025-01-17 08:00:00.000000
--    event_id          0b9f3c7e-52a1-4f0e-9d5e-707200000007
--    event_timestamp   2025-01-17 08:00:00.000000
INSERT INTO `products` (`product_id`, `supplier_id`, `name`, `category`, `unit_type`, `base_price_cents`, `image_url`, `status`, `created_at`, `updated_at`, `event_id`, `event_timestamp`)
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `name` = IF(`product_id` = VALUES(`product_id`), VALUES(`name`), (SELECT 1 UNION ALL SELECT 2)),
    `category` = VALUES(`category`),
    `unit_type` = VALUES(`unit_type`),
    `base_price_cents` = VALUES(`base_price_cents`),
    `image_url` = VALUES(`image_url`),
    `status` = VALUES(`status`),
    `updated_at` = VALUES(`updated_at`),
    `event_id` = VALUES(`event_id`),
    `event_timestamp` = VALUES(`event_timestamp`);
-- ("abc123def456abc123def458", "60a7b2c3d4e5f6a7b8c9d0e1", "Lamp", "home_decor", "piece", 1500, "https://cdn.example.com/mug.jpg", "draft", "2025-01-17 08:00:00.000000", "2025-01-17 08:00:00.000000", "0b9f3c7e-52a1-4f0e-9d5e-707200000007", "2025-01-17 08:00:00.000000")

-- replace `product_variants`: what the event no longer has
--    where product_id            abc123def456abc123def458
--    and variant_key is none of  default
DELETE FROM `product_variants`
WHERE `product_id` = ?
    AND (`variant_key`) NOT IN (?);
-- ("abc123def456abc123def458", "default")

-- replace `product_variants`: 1 row
--    product_id       abc123def456abc123def458
--    variant_key      default
--    variant_name     Default
--    attributes_json  {}
--    price_cents      9500
--    quantity         0
--    image_url        NULL
INSERT INTO `product_variants` (`product_id`, `variant_key`, `variant_name`, `attributes_json`, `price_cents`, `quantity`, `image_url`)
VALUES
    (?, ?, ?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `variant_name` = IF(`product_id` = VALUES(`product_id`) AND `variant_key` = VALUES(`variant_key`), VALUES(`variant_name`), (SELECT 1 UNION ALL SELECT 2)),
    `attributes_json` = VALUES(`attributes_json`),
    `price_cents` = VALUES(`price_cents`),
    `quantity` = VALUES(`quantity`),
    `image_url` = VALUES(`image_url`);
-- ("abc123def456abc123def458", "default", "Default", "{}", 9500, 0, NULL)

-- tests/cases/product/events.ndjson:10: product.updated abc123def456abc123def458
-- upsert `products`: 1 row
--    product_id        abc123def456abc123def458
--    supplier_id       60a7b2c3d4e5f6a7b8c9d0e1
--    name              Lamp, sold out
--    category          home_decor
--    unit_type         piece
--    base_price_cents  1500
--    image_url         https://cdn.example.com/mug.jpg
--    status            draft
--    created_at        2025-01-18 08:00:00.000000
--    updated_at        2025-01-18 08:00:00.000000
--    event_id          0b9f3c7e-52a1-4f0e-9d5e-707200000008
--    event_timestamp   2025-01-18 08:00:00.000000
INSERT INTO `products` (`product_id`, `supplier_id`, `name`, `category`, `unit_type`, `base_price_cents`, `image_url`, `status`, `created_at`, `updated_at`, `event_id`, `event_timestamp`)
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `name` = IF(`product_id` = VALUES(`product_id`), VALUES(`name`), (SELECT 1 UNION ALL SELECT 2)),
    `category` = VALUES(`category`),
    `unit_type` = VALUES(`unit_type`),
    `base_price_cents` = VALUES(`base_price_cents`),
    `image_url` = VALUES(`image_url`),
    `status` = VALUES(`status`),
    `updated_at` = VALUES(`updated_at`),
    `event_id` = VALUES(`event_id`),
    `event_timestamp` = VALUES(`event_timestamp`);
-- ("abc123def456abc123def458", "60a7b2c3d4e5f6a7b8c9d0e1", "Lamp, sold out", "home_decor", "piece", 1500, "https://cdn.example.com/mug.jpg", "draft", "2025-01-18 08:00:00.000000", "2025-01-18 08:00:00.000000", "0b9f3c7e-52a1-4f0e-9d5e-707200000008", "2025-01-18 08:00:00.000000")

-- replace `product_variants`: what the event no longer has
--    where product_id            abc123def456abc123def458
--    and variant_key is none of
DELETE FROM `product_variants`
WHERE `product_id` = ?;
-- ("abc123def456abc123def458")

-- tests/cases/product/events.ndjson:11: product.created abc123def456abc123def459
-- upsert `products`: 1 row
--    product_id        abc123def456abc123def459
--    supplier_id       60a7b2c3d4e5f6a7b8c9d0e1
--    name              Short-lived
--    category          home_decor
--    unit_type         piece
--    base_price_cents  1500
--    image_url         https://cdn.example.com/mug.jpg
--    status            draft
--    created_at        2025-01-19 08:00:00.000000
--    updated_at        2025-01-19 08:00:00.000000
--    event_id          0b9f3c7e-52a1-4f0e-9d5e-707200000009
--    event_timestamp   2025-01-19 08:00:00.000000
INSERT INTO `products` (`product_id`, `supplier_id`, `name`, `category`, `unit_type`, `base_price_cents`, `image_url`, `status`, `created_at`, `updated_at`, `event_id`, `event_timestamp`)
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `name` = IF(`product_id` = VALUES(`product_id`), VALUES(`name`), (SELECT 1 UNION ALL SELECT 2)),
    `category` = VALUES(`category`),
    `unit_type` = VALUES(`unit_type`),
    `base_price_cents` = VALUES(`base_price_cents`),
    `image_url` = VALUES(`image_url`),
    `status` = VALUES(`status`),
    `updated_at` = VALUES(`updated_at`),
    `event_id` = VALUES(`event_id`),
    `event_timestamp` = VALUES(`event_timestamp`);
-- ("abc123def456abc123def459", "60a7b2c3d4e5f6a7b8c9d0e1", "Short-lived", "home_decor", "piece", 1500, "https://cdn.example.com/mug.jpg", "draft", "2025-01-19 08:00:00.000000", "2025-01-19 08:00:00.000000", "0b9f3c7e-52a1-4f0e-9d5e-707200000009", "2025-01-19 08:00:00.000000")

-- replace `product_variants`: what the event no longer has
--    where product_id            abc123def456abc123def459
--    and variant_key is none of  a                         b
DELETE FROM `product_variants`
WHERE `product_id` = ?
    AND (`variant_key`) NOT IN (?, ?);
-- ("abc123def456abc123def459", "a", "b")

-- replace `product_variants`: 2 rows
--    product_id       abc123def456abc123def459  abc123def456abc123def459
--    variant_key      a                         b
--    variant_name     A                         B
--    attributes_json  {}                        {}
--    price_cents      1                         2
--    quantity         0                         0
--    image_url        NULL                      NULL
INSERT INTO `product_variants` (`product_id`, `variant_key`, `variant_name`, `attributes_json`, `price_cents`, `quantity`, `image_url`)
VALUES
    (?, ?, ?, ?, ?, ?, ?),
    (?, ?, ?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `variant_name` = IF(`product_id` = VALUES(`product_id`) AND `variant_key` = VALUES(`variant_key`), VALUES(`variant_name`), (SELECT 1 UNION ALL SELECT 2)),
    `attributes_json` = VALUES(`attributes_json`),
    `price_cents` = VALUES(`price_cents`),
    `quantity` = VALUES(`quantity`),
    `image_url` = VALUES(`image_url`);
-- ("abc123def456abc123def459", "a", "A", "{}", 1, 0, NULL)
-- ("abc123def456abc123def459", "b", "B", "{}", 2, 0, NULL)

-- tests/cases/product/events.ndjson:12: product.deleted abc123def456abc123def459
-- delete `products`: 1 row
--    where product_id  abc123def456abc123def459
DELETE FROM `products`
WHERE `product_id` = ?;
-- ("abc123def456abc123def459")

-- tests/cases/product/events.ndjson:13: product.deleted abc123def456abc123def459
-- delete `products`: 1 row
--    where product_id  abc123def456abc123def459
DELETE FROM `products`
WHERE `product_id` = ?;
-- ("abc123def456abc123def459")

-- tests/cases/product/events.ndjson:14: product.updated abc123def456abc123def456
-- dead letter (extract): `$.data.variants` is an array, the path takes an object; no row of `product_variants` can be read

-- tests/cases/product/events.ndjson:15: product.updated abc123def456abc123def456
-- dead letter (extract): `$.data.variants.*` variant 2: `variant.price_cents` matches nothing, column `product_variants.price_cents` is required

-- tests/cases/product/events.ndjson:16: product.updated abc123def456abc123def456
-- dead letter (extract): `$.data.variants.*` variant 1: `variant.price_cents` is a number with a fraction, column `product_variants.price_cents` takes `int`

-- tests/cases/product/events.ndjson:17: product.updated abc123def456abc123def456
-- dead letter (extract): `$.data.variants.*` variant 1: the key of `variant` is text of 56 characters, column `product_variants.variant_key` takes `varchar(50)`

-- tests/cases/product/events.ndjson:18: product.created abc123def456abc123def45a
-- dead letter (extract): `$.data.supplier_id` is null, column `products.supplier_id` is required

-- tests/cases/product/events.ndjson:19: product.deleted
-- dead letter (extract): `$.entity_id` is null, no row can be found by its `products.product_id`

-- tests/cases/product/events.ndjson:20: product.updated abc123def456abc123def457
-- upsert `products`: 1 row
--    product_id        abc123def456abc123def457
--    supplier_id       60a7b2c3d4e5f6a7b8c9d0e2
--    name              Linen Tea Towel
--    category          kitchen
--    unit_type         piece
--    base_price_cents  1500
--    image_url         https://cdn.example.com/mug.jpg
--    status            active
--    created_at        2025-01-22 08:00:00.000000
--    updated_at        2025-01-22 08:00:00.000000
--    event_id          0b9f3c7e-52a1-4f0e-9d5e-707200000018
--    event_timestamp   2025-01-22 08:00:00.000000
INSERT INTO `products` (`product_id`, `supplier_id`, `name`, `category`, `unit_type`, `base_price_cents`, `image_url`, `status`, `created_at`, `updated_at`, `event_id`, `event_timestamp`)
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `name` = IF(`product_id` = VALUES(`product_id`), VALUES(`name`), (SELECT 1 UNION ALL SELECT 2)),
    `category` = VALUES(`category`),
    `unit_type` = VALUES(`unit_type`),
    `base_price_cents` = VALUES(`base_price_cents`),
    `image_url` = VALUES(`image_url`),
    `status` = VALUES(`status`),
    `updated_at` = VALUES(`updated_at`),
    `event_id` = VALUES(`event_id`),
    `event_timestamp` = VALUES(`event_timestamp`);
-- ("abc123def456abc123def457", "60a7b2c3d4e5f6a7b8c9d0e2", "Linen Tea Towel", "kitchen", "piece", 1500, "https://cdn.example.com/mug.jpg", "active", "2025-01-22 08:00:00.000000", "2025-01-22 08:00:00.000000", "0b9f3c7e-52a1-4f0e-9d5e-707200000018", "2025-01-22 08:00:00.000000")

-- replace `product_variants`: what the event no longer has
--    where product_id            abc123def456abc123def457
--    and variant_key is none of  default                   set
DELETE FROM `product_variants`
WHERE `product_id` = ?
    AND (`variant_key`) NOT IN (?, ?);
-- ("abc123def456abc123def457", "default", "set")

-- replace `product_variants`: 2 rows
--    product_id       abc123def456abc123def457  abc123def456abc123def457
--    variant_key      default                   set
--    variant_name     Default                   Set of three
--    attributes_json  {}                        {}
--    price_cents      2000                      5000
--    quantity         5                         0
--    image_url        NULL                      NULL
INSERT INTO `product_variants` (`product_id`, `variant_key`, `variant_name`, `attributes_json`, `price_cents`, `quantity`, `image_url`)
VALUES
    (?, ?, ?, ?, ?, ?, ?),
    (?, ?, ?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `variant_name` = IF(`product_id` = VALUES(`product_id`) AND `variant_key` = VALUES(`variant_key`), VALUES(`variant_name`), (SELECT 1 UNION ALL SELECT 2)),
    `attributes_json` = VALUES(`attributes_json`),
    `price_cents` = VALUES(`price_cents`),
    `quantity` = VALUES(`quantity`),
    `image_url` = VALUES(`image_url`);
-- ("abc123def456abc123def457", "default", "Default", "{}", 2000, 5, NULL)
-- ("abc123def456abc123def457", "set", "Set of three", "{}", 5000, 0, NULL)

