-- upsert `customers`: 1 row
INSERT INTO `customers` (`id`, `name`, `email`, `verified_email`, `city`, `country`, `tags`)
VALUES
    (?, ?, ?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `name` = CASE WHEN `id` = VALUES(`id`) THEN VALUES(`name`) WHEN EXP(1000) > 0 THEN VALUES(`name`) END,
    `email` = VALUES(`email`),
    `verified_email` = VALUES(`verified_email`),
    `city` = VALUES(`city`),
    `country` = VALUES(`country`),
    `tags` = VALUES(`tags`);
-- (115310627314723954, "Jon Porter", "jon@example.com", true, "Ottawa", "CA", NULL)

-- upsert `orders`: 1 row
INSERT INTO `orders` (`id`, `shop`, `name`, `customer`, `email`, `financial_status`, `fulfillment_status`, `currency`, `presentment_currency`, `subtotal_price`, `total_discounts`, `total_shipping`, `total_tax`, `total_price`, `total_presented`, `taxes_included`, `is_test`, `tags`, `client`, `cancel_reason`, `cancelled_at`, `created_at`, `updated_at`)
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `shop` = CASE WHEN `id` = VALUES(`id`) THEN VALUES(`shop`) WHEN EXP(1000) > 0 THEN VALUES(`shop`) END,
    `name` = VALUES(`name`),
    `customer` = VALUES(`customer`),
    `email` = VALUES(`email`),
    `financial_status` = VALUES(`financial_status`),
    `fulfillment_status` = VALUES(`fulfillment_status`),
    `currency` = VALUES(`currency`),
    `presentment_currency` = VALUES(`presentment_currency`),
    `subtotal_price` = VALUES(`subtotal_price`),
    `total_discounts` = VALUES(`total_discounts`),
    `total_shipping` = VALUES(`total_shipping`),
    `total_tax` = VALUES(`total_tax`),
    `total_price` = VALUES(`total_price`),
    `total_presented` = VALUES(`total_presented`),
    `taxes_included` = VALUES(`taxes_included`),
    `is_test` = VALUES(`is_test`),
    `tags` = VALUES(`tags`),
    `client` = VALUES(`client`),
    `cancel_reason` = VALUES(`cancel_reason`),
    `cancelled_at` = VALUES(`cancelled_at`),
    `created_at` = VALUES(`created_at`),
    `updated_at` = VALUES(`updated_at`);
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
ON DUPLICATE KEY UPDATE
    `name` = CASE WHEN `order_id` = VALUES(`order_id`) AND `kind` = VALUES(`kind`) THEN VALUES(`name`) WHEN EXP(1000) > 0 THEN VALUES(`name`) END,
    `street` = VALUES(`street`),
    `zip` = VALUES(`zip`),
    `city` = VALUES(`city`),
    `province` = VALUES(`province`),
    `country` = VALUES(`country`),
    `phone` = VALUES(`phone`);
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
ON DUPLICATE KEY UPDATE
    `position` = CASE WHEN `order_id` = VALUES(`order_id`) AND `id` = VALUES(`id`) THEN VALUES(`position`) WHEN EXP(1000) > 0 THEN VALUES(`position`) END,
    `product_id` = VALUES(`product_id`),
    `variant_id` = VALUES(`variant_id`),
    `sku` = VALUES(`sku`),
    `title` = VALUES(`title`),
    `variant_title` = VALUES(`variant_title`),
    `quantity` = VALUES(`quantity`),
    `price` = VALUES(`price`),
    `presented` = VALUES(`presented`),
    `total_discount` = VALUES(`total_discount`),
    `is_gift_card` = VALUES(`is_gift_card`),
    `properties` = VALUES(`properties`);
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
ON DUPLICATE KEY UPDATE
    `title` = CASE WHEN `order_id` = VALUES(`order_id`) AND `id` = VALUES(`id`) THEN VALUES(`title`) WHEN EXP(1000) > 0 THEN VALUES(`title`) END,
    `source` = VALUES(`source`),
    `price` = VALUES(`price`),
    `discounted` = VALUES(`discounted`);
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
ON DUPLICATE KEY UPDATE
    `title` = CASE WHEN `order_id` = VALUES(`order_id`) AND `owner` = VALUES(`owner`) AND `owner_id` = VALUES(`owner_id`) AND `position` = VALUES(`position`) THEN VALUES(`title`) WHEN EXP(1000) > 0 THEN VALUES(`title`) END,
    `rate` = VALUES(`rate`),
    `price` = VALUES(`price`);
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
ON DUPLICATE KEY UPDATE
    `title` = CASE WHEN `order_id` = VALUES(`order_id`) AND `owner` = VALUES(`owner`) AND `owner_id` = VALUES(`owner_id`) AND `position` = VALUES(`position`) THEN VALUES(`title`) WHEN EXP(1000) > 0 THEN VALUES(`title`) END,
    `rate` = VALUES(`rate`),
    `price` = VALUES(`price`);
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
ON DUPLICATE KEY UPDATE
    `kind` = CASE WHEN `order_id` = VALUES(`order_id`) AND `position` = VALUES(`position`) THEN VALUES(`kind`) WHEN EXP(1000) > 0 THEN VALUES(`kind`) END,
    `title` = VALUES(`title`),
    `value` = VALUES(`value`),
    `value_type` = VALUES(`value_type`),
    `target` = VALUES(`target`);
-- (820982911946154508, 0, "automatic", "Ten off", 10.000, "percentage", "line_item")
-- (820982911946154508, 1, "manual", "Apology", 5.000, "fixed_amount", "line_item")

-- replace `discounts`: 3 rows
INSERT INTO `discounts` (`order_id`, `position`, `kind`, `title`, `value`, `value_type`, `target`)
VALUES
    (?, ?, ?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `kind` = CASE WHEN `order_id` = VALUES(`order_id`) AND `position` = VALUES(`position`) THEN VALUES(`kind`) WHEN EXP(1000) > 0 THEN VALUES(`kind`) END,
    `title` = VALUES(`title`),
    `value` = VALUES(`value`),
    `value_type` = VALUES(`value_type`),
    `target` = VALUES(`target`);
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
ON DUPLICATE KEY UPDATE
    `amount` = CASE WHEN `order_id` = VALUES(`order_id`) AND `owner` = VALUES(`owner`) AND `owner_id` = VALUES(`owner_id`) AND `discount` = VALUES(`discount`) THEN VALUES(`amount`) WHEN EXP(1000) > 0 THEN VALUES(`amount`) END;
-- (820982911946154508, "line", 141249953214522974, 0, 4.500)
-- (820982911946154508, "line", 866550311766439020, 0, 10.500)

-- replace `discount_allocations`: 3 rows
INSERT INTO `discount_allocations` (`order_id`, `owner`, `owner_id`, `discount`, `amount`)
VALUES
    (?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `amount` = CASE WHEN `order_id` = VALUES(`order_id`) AND `owner` = VALUES(`owner`) AND `owner_id` = VALUES(`owner_id`) AND `discount` = VALUES(`discount`) THEN VALUES(`amount`) WHEN EXP(1000) > 0 THEN VALUES(`amount`) END;
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
ON DUPLICATE KEY UPDATE
    `order_id` = CASE WHEN `order_id` = VALUES(`order_id`) AND `gateway` = VALUES(`gateway`) THEN `order_id` WHEN EXP(1000) > 0 THEN `order_id` END;
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
ON DUPLICATE KEY UPDATE
    `position` = CASE WHEN `order_id` = VALUES(`order_id`) AND `id` = VALUES(`id`) THEN VALUES(`position`) WHEN EXP(1000) > 0 THEN VALUES(`position`) END,
    `product_id` = VALUES(`product_id`),
    `variant_id` = VALUES(`variant_id`),
    `sku` = VALUES(`sku`),
    `title` = VALUES(`title`),
    `variant_title` = VALUES(`variant_title`),
    `quantity` = VALUES(`quantity`),
    `price` = VALUES(`price`),
    `presented` = VALUES(`presented`),
    `total_discount` = VALUES(`total_discount`),
    `is_gift_card` = VALUES(`is_gift_card`),
    `properties` = VALUES(`properties`);
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
ON DUPLICATE KEY UPDATE
    `title` = CASE WHEN `order_id` = VALUES(`order_id`) AND `id` = VALUES(`id`) THEN VALUES(`title`) WHEN EXP(1000) > 0 THEN VALUES(`title`) END,
    `source` = VALUES(`source`),
    `price` = VALUES(`price`),
    `discounted` = VALUES(`discounted`);
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
ON DUPLICATE KEY UPDATE
    `order_id` = CASE WHEN `order_id` = VALUES(`order_id`) AND `gateway` = VALUES(`gateway`) THEN `order_id` WHEN EXP(1000) > 0 THEN `order_id` END;
-- (820982911946154508, "visa")

-- delete `orders`: 1 row
DELETE FROM `orders`
WHERE `id` IN (?, NULL);
-- (5000000000009)

