-- upsert `customers`: 1 row
INSERT INTO `customers` (`id`, `name`, `email`, `verified_email`, `city`, `country`, `tags`)
VALUES
    (?, ?, ?, ?, ?, ?, ?)
AS `customers_new`
ON DUPLICATE KEY UPDATE
    `name` = IF(`customers`.`id` = `customers_new`.`id`, `customers_new`.`name`, (SELECT 1 UNION ALL SELECT 2)),
    `email` = `customers_new`.`email`,
    `verified_email` = `customers_new`.`verified_email`,
    `city` = `customers_new`.`city`,
    `country` = `customers_new`.`country`,
    `tags` = `customers_new`.`tags`;
-- (115310627314723954, "Jon Porter", "jon@example.com", true, "Ottawa", "CA", NULL)

-- upsert `orders`: 1 row
INSERT INTO `orders` (`id`, `shop`, `name`, `customer`, `email`, `financial_status`, `fulfillment_status`, `currency`, `presentment_currency`, `subtotal_price`, `total_discounts`, `total_shipping`, `total_tax`, `total_price`, `total_presented`, `taxes_included`, `is_test`, `tags`, `client`, `cancel_reason`, `cancelled_at`, `created_at`, `updated_at`)
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
AS `orders_new`
ON DUPLICATE KEY UPDATE
    `shop` = IF(`orders`.`id` = `orders_new`.`id`, `orders_new`.`shop`, (SELECT 1 UNION ALL SELECT 2)),
    `name` = `orders_new`.`name`,
    `customer` = `orders_new`.`customer`,
    `email` = `orders_new`.`email`,
    `financial_status` = `orders_new`.`financial_status`,
    `fulfillment_status` = `orders_new`.`fulfillment_status`,
    `currency` = `orders_new`.`currency`,
    `presentment_currency` = `orders_new`.`presentment_currency`,
    `subtotal_price` = `orders_new`.`subtotal_price`,
    `total_discounts` = `orders_new`.`total_discounts`,
    `total_shipping` = `orders_new`.`total_shipping`,
    `total_tax` = `orders_new`.`total_tax`,
    `total_price` = `orders_new`.`total_price`,
    `total_presented` = `orders_new`.`total_presented`,
    `taxes_included` = `orders_new`.`taxes_included`,
    `is_test` = `orders_new`.`is_test`,
    `tags` = `orders_new`.`tags`,
    `client` = `orders_new`.`client`,
    `cancel_reason` = `orders_new`.`cancel_reason`,
    `cancelled_at` = `orders_new`.`cancelled_at`,
    `created_at` = `orders_new`.`created_at`,
    `updated_at` = `orders_new`.`updated_at`;
-- (820982911946154508, "example.myshopify.com", "#9999", 115310627314723954, "jon@example.com", "pending", NULL, "USD", "USD", 364.980, 20.000, 10.000, 24.000, 398.980, 398.980, false, true, "tag1, tag2", "{\"accept_language\":\"en\",\"browser_height\":null,\"browser_width\":null,\"user_agent\":\"Mozilla/5.0\"}", NULL, NULL, "2022-01-01 00:00:00", "2022-01-01 00:00:00")

-- replace `addresses`: rows that the event no longer has
DELETE FROM `addresses`
WHERE `order_id` = ?
    AND (`kind`) NOT IN (?, ?);
-- (820982911946154508, "billing_address", "shipping_address")

-- replace `addresses`: 2 rows
INSERT INTO `addresses` (`order_id`, `kind`, `name`, `street`, `zip`, `city`, `province`, `country`, `phone`)
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?),
    (?, ?, ?, ?, ?, ?, ?, ?, ?)
AS `addresses_new`
ON DUPLICATE KEY UPDATE
    `name` = IF(`addresses`.`order_id` = `addresses_new`.`order_id` AND `addresses`.`kind` = `addresses_new`.`kind`, `addresses_new`.`name`, (SELECT 1 UNION ALL SELECT 2)),
    `street` = `addresses_new`.`street`,
    `zip` = `addresses_new`.`zip`,
    `city` = `addresses_new`.`city`,
    `province` = `addresses_new`.`province`,
    `country` = `addresses_new`.`country`,
    `phone` = `addresses_new`.`phone`;
-- (820982911946154508, "billing_address", "Ann Porter", "1 Quay Street", "40003", "Louisville", "KY", "US", "555-555-0100")
-- (820982911946154508, "shipping_address", "Ann Porter", "1 Quay Street, Dock 4", "40003", "Louisville", "KY", "US", "555-555-0100")

-- replace `line_items`: rows that the event no longer has
DELETE FROM `line_items`
WHERE `order_id` = ?
    AND (`id`) NOT IN (?, ?);
-- (820982911946154508, 866550311766439020, 141249953214522974)

-- replace `line_items`: 2 rows
INSERT INTO `line_items` (`order_id`, `id`, `position`, `product_id`, `variant_id`, `sku`, `title`, `variant_title`, `quantity`, `price`, `presented`, `total_discount`, `is_gift_card`, `properties`)
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?),
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
AS `line_items_new`
ON DUPLICATE KEY UPDATE
    `position` = IF(`line_items`.`order_id` = `line_items_new`.`order_id` AND `line_items`.`id` = `line_items_new`.`id`, `line_items_new`.`position`, (SELECT 1 UNION ALL SELECT 2)),
    `product_id` = `line_items_new`.`product_id`,
    `variant_id` = `line_items_new`.`variant_id`,
    `sku` = `line_items_new`.`sku`,
    `title` = `line_items_new`.`title`,
    `variant_title` = `line_items_new`.`variant_title`,
    `quantity` = `line_items_new`.`quantity`,
    `price` = `line_items_new`.`price`,
    `presented` = `line_items_new`.`presented`,
    `total_discount` = `line_items_new`.`total_discount`,
    `is_gift_card` = `line_items_new`.`is_gift_card`,
    `properties` = `line_items_new`.`properties`;
-- (820982911946154508, 141249953214522974, 1, NULL, NULL, NULL, "Gift card", NULL, 2, 92.990, 92.990, 0.000, true, "[]")
-- (820982911946154508, 866550311766439020, 0, 632910392, 808950810, "RADIO-PINK", "Radio, small", "Pink", 1, 199.000, 199.000, 0.000, false, "[{\"name\":\"Engraving\",\"value\":\"Happy Birthday\"},{\"name\":\"Layers\",\"value\":3}]")

-- replace `shipping_lines`: rows that the event no longer has
DELETE FROM `shipping_lines`
WHERE `order_id` = ?
    AND (`id`) NOT IN (?);
-- (820982911946154508, 271878346596884015)

-- replace `shipping_lines`: 1 row
INSERT INTO `shipping_lines` (`order_id`, `id`, `title`, `source`, `price`, `discounted`)
VALUES
    (?, ?, ?, ?, ?, ?)
AS `shipping_lines_new`
ON DUPLICATE KEY UPDATE
    `title` = IF(`shipping_lines`.`order_id` = `shipping_lines_new`.`order_id` AND `shipping_lines`.`id` = `shipping_lines_new`.`id`, `shipping_lines_new`.`title`, (SELECT 1 UNION ALL SELECT 2)),
    `source` = `shipping_lines_new`.`source`,
    `price` = `shipping_lines_new`.`price`,
    `discounted` = `shipping_lines_new`.`discounted`;
-- (820982911946154508, 271878346596884015, "By post", "shopify", 10.000, 0.000)

-- replace `tax_lines`: rows that the event no longer has
DELETE FROM `tax_lines`
WHERE `order_id` = ? AND `owner` = ?
    AND (`owner_id`, `position`) NOT IN ((?, ?), (?, ?));
-- (820982911946154508, "line", 866550311766439020, 0, 866550311766439020, 1)

-- replace `tax_lines`: 2 rows
INSERT INTO `tax_lines` (`order_id`, `owner`, `owner_id`, `position`, `title`, `rate`, `price`)
VALUES
    (?, ?, ?, ?, ?, ?, ?),
    (?, ?, ?, ?, ?, ?, ?)
AS `tax_lines_new`
ON DUPLICATE KEY UPDATE
    `title` = IF(`tax_lines`.`order_id` = `tax_lines_new`.`order_id` AND `tax_lines`.`owner` = `tax_lines_new`.`owner` AND `tax_lines`.`owner_id` = `tax_lines_new`.`owner_id` AND `tax_lines`.`position` = `tax_lines_new`.`position`, `tax_lines_new`.`title`, (SELECT 1 UNION ALL SELECT 2)),
    `rate` = `tax_lines_new`.`rate`,
    `price` = `tax_lines_new`.`price`;
-- (820982911946154508, "line", 866550311766439020, 0, "State Tax", 0.060000, 11.940)
-- (820982911946154508, "line", 866550311766439020, 1, "City Tax", 0.000050, 0.010)

-- replace `tax_lines`: rows that the event no longer has
DELETE FROM `tax_lines`
WHERE `order_id` = ? AND `owner` = ?
    AND (`owner_id`, `position`) NOT IN ((?, ?));
-- (820982911946154508, "shipping", 271878346596884015, 0)

-- replace `tax_lines`: 1 row
INSERT INTO `tax_lines` (`order_id`, `owner`, `owner_id`, `position`, `title`, `rate`, `price`)
VALUES
    (?, ?, ?, ?, ?, ?, ?)
AS `tax_lines_new`
ON DUPLICATE KEY UPDATE
    `title` = IF(`tax_lines`.`order_id` = `tax_lines_new`.`order_id` AND `tax_lines`.`owner` = `tax_lines_new`.`owner` AND `tax_lines`.`owner_id` = `tax_lines_new`.`owner_id` AND `tax_lines`.`position` = `tax_lines_new`.`position`, `tax_lines_new`.`title`, (SELECT 1 UNION ALL SELECT 2)),
    `rate` = `tax_lines_new`.`rate`,
    `price` = `tax_lines_new`.`price`;
-- (820982911946154508, "shipping", 271878346596884015, 0, "State Tax", 0.060000, 0.600)

-- replace `discounts`: rows that the event no longer has
DELETE FROM `discounts`
WHERE `order_id` = ?
    AND (`position`) NOT IN (?, ?, ?, ?);
-- (820982911946154508, 0, 1, 2, 2)

-- replace `discounts`: 3 rows
INSERT INTO `discounts` (`order_id`, `position`, `kind`, `title`, `value`, `value_type`, `target`)
VALUES
    (?, ?, ?, ?, ?, ?, ?),
    (?, ?, ?, ?, ?, ?, ?)
AS `discounts_new`
ON DUPLICATE KEY UPDATE
    `kind` = IF(`discounts`.`order_id` = `discounts_new`.`order_id` AND `discounts`.`position` = `discounts_new`.`position`, `discounts_new`.`kind`, (SELECT 1 UNION ALL SELECT 2)),
    `title` = `discounts_new`.`title`,
    `value` = `discounts_new`.`value`,
    `value_type` = `discounts_new`.`value_type`,
    `target` = `discounts_new`.`target`;
-- (820982911946154508, 0, "automatic", "Ten off", 10.000, "percentage", "line_item")
-- (820982911946154508, 1, "manual", "Apology", 5.000, "fixed_amount", "line_item")

-- replace `discounts`: 3 rows
INSERT INTO `discounts` (`order_id`, `position`, `kind`, `title`, `value`, `value_type`, `target`)
VALUES
    (?, ?, ?, ?, ?, ?, ?)
AS `discounts_new`
ON DUPLICATE KEY UPDATE
    `kind` = IF(`discounts`.`order_id` = `discounts_new`.`order_id` AND `discounts`.`position` = `discounts_new`.`position`, `discounts_new`.`kind`, (SELECT 1 UNION ALL SELECT 2)),
    `title` = `discounts_new`.`title`,
    `value` = `discounts_new`.`value`,
    `value_type` = `discounts_new`.`value_type`,
    `target` = `discounts_new`.`target`;
-- (820982911946154508, 2, "discount_code", "FREESHIP", 100.000, "percentage", "shipping_line")

-- replace `discount_allocations`: rows that the event no longer has
DELETE FROM `discount_allocations`
WHERE `order_id` = ? AND `owner` = ?
    AND (`owner_id`, `discount`) NOT IN ((?, ?), (?, ?), (?, ?), (?, ?));
-- (820982911946154508, "line", 866550311766439020, 0, 866550311766439020, 1, 141249953214522974, 0, 141249953214522974, 0)

-- replace `discount_allocations`: 3 rows
INSERT INTO `discount_allocations` (`order_id`, `owner`, `owner_id`, `discount`, `amount`)
VALUES
    (?, ?, ?, ?, ?),
    (?, ?, ?, ?, ?)
AS `discount_allocations_new`
ON DUPLICATE KEY UPDATE
    `amount` = IF(`discount_allocations`.`order_id` = `discount_allocations_new`.`order_id` AND `discount_allocations`.`owner` = `discount_allocations_new`.`owner` AND `discount_allocations`.`owner_id` = `discount_allocations_new`.`owner_id` AND `discount_allocations`.`discount` = `discount_allocations_new`.`discount`, `discount_allocations_new`.`amount`, (SELECT 1 UNION ALL SELECT 2));
-- (820982911946154508, "line", 141249953214522974, 0, 4.500)
-- (820982911946154508, "line", 866550311766439020, 0, 10.500)

-- replace `discount_allocations`: 3 rows
INSERT INTO `discount_allocations` (`order_id`, `owner`, `owner_id`, `discount`, `amount`)
VALUES
    (?, ?, ?, ?, ?)
AS `discount_allocations_new`
ON DUPLICATE KEY UPDATE
    `amount` = IF(`discount_allocations`.`order_id` = `discount_allocations_new`.`order_id` AND `discount_allocations`.`owner` = `discount_allocations_new`.`owner` AND `discount_allocations`.`owner_id` = `discount_allocations_new`.`owner_id` AND `discount_allocations`.`discount` = `discount_allocations_new`.`discount`, `discount_allocations_new`.`amount`, (SELECT 1 UNION ALL SELECT 2));
-- (820982911946154508, "line", 866550311766439020, 1, 5.000)

-- replace `discount_allocations`: rows that the event no longer has
DELETE FROM `discount_allocations`
WHERE `order_id` = ? AND `owner` = ?
    AND (`owner_id`, `discount`) NOT IN ((?, ?));
-- (820982911946154508, "shipping", 271878346596884015, 2)

-- replace `payments`: rows that the event no longer has
DELETE FROM `payments`
WHERE `order_id` = ?
    AND (`gateway`) NOT IN (?, ?);
-- (820982911946154508, "visa", "bogus")

-- replace `payments`: 2 rows
INSERT INTO `payments` (`order_id`, `gateway`)
VALUES
    (?, ?),
    (?, ?)
AS `payments_new`
ON DUPLICATE KEY UPDATE
    `order_id` = IF(`payments`.`order_id` = `payments_new`.`order_id` AND `payments`.`gateway` = `payments_new`.`gateway`, `payments`.`order_id`, (SELECT 1 UNION ALL SELECT 2));
-- (820982911946154508, "bogus")
-- (820982911946154508, "visa")

-- replace `addresses`: rows that the event no longer has
DELETE FROM `addresses`
WHERE `order_id` = ?;
-- (5000000000001)

-- replace `line_items`: rows that the event no longer has
DELETE FROM `line_items`
WHERE `order_id` = ?
    AND (`id`) NOT IN (?);
-- (5000000000001, 13500000000001)

-- replace `line_items`: 1 row
INSERT INTO `line_items` (`order_id`, `id`, `position`, `product_id`, `variant_id`, `sku`, `title`, `variant_title`, `quantity`, `price`, `presented`, `total_discount`, `is_gift_card`, `properties`)
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
AS `line_items_new`
ON DUPLICATE KEY UPDATE
    `position` = IF(`line_items`.`order_id` = `line_items_new`.`order_id` AND `line_items`.`id` = `line_items_new`.`id`, `line_items_new`.`position`, (SELECT 1 UNION ALL SELECT 2)),
    `product_id` = `line_items_new`.`product_id`,
    `variant_id` = `line_items_new`.`variant_id`,
    `sku` = `line_items_new`.`sku`,
    `title` = `line_items_new`.`title`,
    `variant_title` = `line_items_new`.`variant_title`,
    `quantity` = `line_items_new`.`quantity`,
    `price` = `line_items_new`.`price`,
    `presented` = `line_items_new`.`presented`,
    `total_discount` = `line_items_new`.`total_discount`,
    `is_gift_card` = `line_items_new`.`is_gift_card`,
    `properties` = `line_items_new`.`properties`;
-- (5000000000001, 13500000000001, 0, 632910392, 808950810, NULL, "Dates", NULL, 3, 1.250, 3.400, 0.000, false, "[]")

-- replace `shipping_lines`: rows that the event no longer has
DELETE FROM `shipping_lines`
WHERE `order_id` = ?;
-- (5000000000001)

-- replace `tax_lines`: rows that the event no longer has
DELETE FROM `tax_lines`
WHERE `order_id` = ? AND `owner` = ?;
-- (5000000000001, "line")

-- replace `discounts`: rows that the event no longer has
DELETE FROM `discounts`
WHERE `order_id` = ?;
-- (5000000000001)

-- replace `discount_allocations`: rows that the event no longer has
DELETE FROM `discount_allocations`
WHERE `order_id` = ? AND `owner` = ?;
-- (5000000000001, "line")

-- replace `payments`: rows that the event no longer has
DELETE FROM `payments`
WHERE `order_id` = ?;
-- (5000000000001)

-- replace `shipping_lines`: rows that the event no longer has
DELETE FROM `shipping_lines`
WHERE `order_id` = ?
    AND (`id`) NOT IN (?, ?);
-- (820982911946154508, 271878346596884015, 271878346596884016)

-- replace `shipping_lines`: 2 rows
INSERT INTO `shipping_lines` (`order_id`, `id`, `title`, `source`, `price`, `discounted`)
VALUES
    (?, ?, ?, ?, ?, ?),
    (?, ?, ?, ?, ?, ?)
AS `shipping_lines_new`
ON DUPLICATE KEY UPDATE
    `title` = IF(`shipping_lines`.`order_id` = `shipping_lines_new`.`order_id` AND `shipping_lines`.`id` = `shipping_lines_new`.`id`, `shipping_lines_new`.`title`, (SELECT 1 UNION ALL SELECT 2)),
    `source` = `shipping_lines_new`.`source`,
    `price` = `shipping_lines_new`.`price`,
    `discounted` = `shipping_lines_new`.`discounted`;
-- (820982911946154508, 271878346596884015, "By post", "shopify", 0.000, 0.000)
-- (820982911946154508, 271878346596884016, "Gift wrap", "manual", 2.000, 2.000)

-- replace `discounts`: rows that the event no longer has
DELETE FROM `discounts`
WHERE `order_id` = ?
    AND (`position`) NOT IN (?);
-- (820982911946154508, 0)

-- replace `payments`: rows that the event no longer has
DELETE FROM `payments`
WHERE `order_id` = ?
    AND (`gateway`) NOT IN (?);
-- (820982911946154508, "visa")

-- replace `payments`: 1 row
INSERT INTO `payments` (`order_id`, `gateway`)
VALUES
    (?, ?)
AS `payments_new`
ON DUPLICATE KEY UPDATE
    `order_id` = IF(`payments`.`order_id` = `payments_new`.`order_id` AND `payments`.`gateway` = `payments_new`.`gateway`, `payments`.`order_id`, (SELECT 1 UNION ALL SELECT 2));
-- (820982911946154508, "visa")

-- delete `orders`: 1 row
DELETE FROM `orders`
WHERE `id` = ?;
-- (5000000000009)

