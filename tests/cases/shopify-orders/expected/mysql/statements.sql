-- tests/cases/shopify-orders/events.ndjson:1: orders/create 820982911946154508
-- upsert `customers`: 1 row
--    id              115310627314723954
--    name            Jon Porter
--    email           jon@example.com
--    verified_email  true
--    city            Ottawa
--    country         CA
--    tags            NULL
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
--    id                    820982911946154508
--    shop                  example.myshopify.com
--    name                  #9999
--    customer              115310627314723954
--    email                 jon@example.com
--    financial_status      pending
--    fulfillment_status    NULL
--    currency              USD
--    presentment_currency  USD
--    subtotal_price        364.980
--    total_discounts       20.000
--    total_shipping        10.000
--    total_tax             24.000
--    total_price           398.980
--    total_presented       398.980
--    taxes_included        false
--    is_test               true
--    tags                  tag1, tag2
--    client                {"accept_language":"en","browser_height"…
--    cancel_reason         NULL
--    cancelled_at          NULL
--    created_at            2022-01-01 00:00:00
--    updated_at            2022-01-01 00:00:00
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

-- replace `addresses`: what the event no longer has
--    where order_id       820982911946154508
--    and kind is none of  billing_address     shipping_address
DELETE FROM `addresses`
WHERE `order_id` = ?
    AND (`kind`) NOT IN (?, ?);
-- (820982911946154508, "billing_address", "shipping_address")

-- replace `addresses`: 2 rows
--    order_id  820982911946154508  820982911946154508
--    kind      billing_address     shipping_address
--    name      Ann Porter          Ann Porter
--    street    1 Quay Street       1 Quay Street, Dock 4
--    zip       40003               40003
--    city      Louisville          Louisville
--    province  KY                  KY
--    country   US                  US
--    phone     555-555-0100        555-555-0100
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

-- replace `line_items`: what the event no longer has
--    where order_id     820982911946154508
--    and id is none of  866550311766439020  141249953214522974
DELETE FROM `line_items`
WHERE `order_id` = ?
    AND (`id`) NOT IN (?, ?);
-- (820982911946154508, 866550311766439020, 141249953214522974)

-- replace `line_items`: 2 rows
--    order_id        820982911946154508  820982911946154508
--    id              141249953214522974  866550311766439020
--    position        1                   0
--    product_id      NULL                632910392
--    variant_id      NULL                808950810
--    sku             NULL                RADIO-PINK
--    title           Gift card           Radio, small
--    variant_title   NULL                Pink
--    quantity        2                   1
--    price           92.990              199.000
--    presented       92.990              199.000
--    total_discount  0.000               0.000
--    is_gift_card    true                false
--    properties      []                  [{"name":"Engraving","value":"Happy Birt…
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

-- replace `shipping_lines`: what the event no longer has
--    where order_id     820982911946154508
--    and id is none of  271878346596884015
DELETE FROM `shipping_lines`
WHERE `order_id` = ?
    AND (`id`) NOT IN (?);
-- (820982911946154508, 271878346596884015)

-- replace `shipping_lines`: 1 row
--    order_id    820982911946154508
--    id          271878346596884015
--    title       By post
--    source      shopify
--    price       10.000
--    discounted  0.000
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

-- replace `tax_lines`: what the event no longer has
--    where order_id           820982911946154508
--    where owner              line
--    and owner_id is none of  866550311766439020  866550311766439020
--    and position is none of  0                   1
DELETE FROM `tax_lines`
WHERE `order_id` = ? AND `owner` = ?
    AND (`owner_id`, `position`) NOT IN ((?, ?), (?, ?));
-- (820982911946154508, "line", 866550311766439020, 0, 866550311766439020, 1)

-- replace `tax_lines`: 2 rows
--    order_id  820982911946154508  820982911946154508
--    owner     line                line
--    owner_id  866550311766439020  866550311766439020
--    position  0                   1
--    title     State Tax           City Tax
--    rate      0.060000            0.000050
--    price     11.940              0.010
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

-- replace `tax_lines`: what the event no longer has
--    where order_id           820982911946154508
--    where owner              shipping
--    and owner_id is none of  271878346596884015
--    and position is none of  0
DELETE FROM `tax_lines`
WHERE `order_id` = ? AND `owner` = ?
    AND (`owner_id`, `position`) NOT IN ((?, ?));
-- (820982911946154508, "shipping", 271878346596884015, 0)

-- replace `tax_lines`: 1 row
--    order_id  820982911946154508
--    owner     shipping
--    owner_id  271878346596884015
--    position  0
--    title     State Tax
--    rate      0.060000
--    price     0.600
INSERT INTO `tax_lines` (`order_id`, `owner`, `owner_id`, `position`, `title`, `rate`, `price`)
VALUES
    (?, ?, ?, ?, ?, ?, ?)
AS `tax_lines_new`
ON DUPLICATE KEY UPDATE
    `title` = IF(`tax_lines`.`order_id` = `tax_lines_new`.`order_id` AND `tax_lines`.`owner` = `tax_lines_new`.`owner` AND `tax_lines`.`owner_id` = `tax_lines_new`.`owner_id` AND `tax_lines`.`position` = `tax_lines_new`.`position`, `tax_lines_new`.`title`, (SELECT 1 UNION ALL SELECT 2)),
    `rate` = `tax_lines_new`.`rate`,
    `price` = `tax_lines_new`.`price`;
-- (820982911946154508, "shipping", 271878346596884015, 0, "State Tax", 0.060000, 0.600)

-- replace `tax_lines`: what the event no longer has
--    where order_id           820982911946154508
--    where owner              order
--    and owner_id is none of  820982911946154508  820982911946154508
--    and position is none of  0                   1
DELETE FROM `tax_lines`
WHERE `order_id` = ? AND `owner` = ?
    AND (`owner_id`, `position`) NOT IN ((?, ?), (?, ?));
-- (820982911946154508, "order", 820982911946154508, 0, 820982911946154508, 1)

-- replace `tax_lines`: 2 rows
--    order_id  820982911946154508  820982911946154508
--    owner     order               order
--    owner_id  820982911946154508  820982911946154508
--    position  0                   1
--    title     State Tax           City Tax
--    rate      0.060000            0.000050
--    price     12.540              0.010
INSERT INTO `tax_lines` (`order_id`, `owner`, `owner_id`, `position`, `title`, `rate`, `price`)
VALUES
    (?, ?, ?, ?, ?, ?, ?),
    (?, ?, ?, ?, ?, ?, ?)
AS `tax_lines_new`
ON DUPLICATE KEY UPDATE
    `title` = IF(`tax_lines`.`order_id` = `tax_lines_new`.`order_id` AND `tax_lines`.`owner` = `tax_lines_new`.`owner` AND `tax_lines`.`owner_id` = `tax_lines_new`.`owner_id` AND `tax_lines`.`position` = `tax_lines_new`.`position`, `tax_lines_new`.`title`, (SELECT 1 UNION ALL SELECT 2)),
    `rate` = `tax_lines_new`.`rate`,
    `price` = `tax_lines_new`.`price`;
-- (820982911946154508, "order", 820982911946154508, 0, "State Tax", 0.060000, 12.540)
-- (820982911946154508, "order", 820982911946154508, 1, "City Tax", 0.000050, 0.010)

-- replace `discounts`: what the event no longer has
--    where order_id           820982911946154508
--    and position is none of  0                   1  2
DELETE FROM `discounts`
WHERE `order_id` = ?
    AND (`position`) NOT IN (?, ?, ?, ?);
-- (820982911946154508, 0, 1, 2, 2)

-- replace `discounts`: 3 rows
--    order_id    820982911946154508  820982911946154508  820982911946154508
--    position    0                   1                   2
--    kind        automatic           manual              discount_code
--    title       Ten off             Apology             FREESHIP
--    value       10.000              5.000               100.000
--    value_type  percentage          fixed_amount        percentage
--    target      line_item           line_item           shipping_line
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

-- replace `discount_allocations`: what the event no longer has
--    where order_id           820982911946154508
--    where owner              line
--    and owner_id is none of  866550311766439020  866550311766439020  141249953214522974
--    and discount is none of  0                   1                   0
DELETE FROM `discount_allocations`
WHERE `order_id` = ? AND `owner` = ?
    AND (`owner_id`, `discount`) NOT IN ((?, ?), (?, ?), (?, ?), (?, ?));
-- (820982911946154508, "line", 866550311766439020, 0, 866550311766439020, 1, 141249953214522974, 0, 141249953214522974, 0)

-- replace `discount_allocations`: 3 rows
--    order_id  820982911946154508  820982911946154508  820982911946154508
--    owner     line                line                line
--    owner_id  141249953214522974  866550311766439020  866550311766439020
--    discount  0                   0                   1
--    amount    4.500               10.500              5.000
INSERT INTO `discount_allocations` (`order_id`, `owner`, `owner_id`, `discount`, `amount`)
VALUES
    (?, ?, ?, ?, ?),
    (?, ?, ?, ?, ?)
AS `discount_allocations_new`
ON DUPLICATE KEY UPDATE
    `amount` = IF(`discount_allocations`.`order_id` = `discount_allocations_new`.`order_id` AND `discount_allocations`.`owner` = `discount_allocations_new`.`owner` AND `discount_allocations`.`owner_id` = `discount_allocations_new`.`owner_id` AND `discount_allocations`.`discount` = `discount_allocations_new`.`discount`, `discount_allocations_new`.`amount`, (SELECT 1 UNION ALL SELECT 2));
-- (820982911946154508, "line", 141249953214522974, 0, 4.500)
-- (820982911946154508, "line", 866550311766439020, 0, 10.500)
INSERT INTO `discount_allocations` (`order_id`, `owner`, `owner_id`, `discount`, `amount`)
VALUES
    (?, ?, ?, ?, ?)
AS `discount_allocations_new`
ON DUPLICATE KEY UPDATE
    `amount` = IF(`discount_allocations`.`order_id` = `discount_allocations_new`.`order_id` AND `discount_allocations`.`owner` = `discount_allocations_new`.`owner` AND `discount_allocations`.`owner_id` = `discount_allocations_new`.`owner_id` AND `discount_allocations`.`discount` = `discount_allocations_new`.`discount`, `discount_allocations_new`.`amount`, (SELECT 1 UNION ALL SELECT 2));
-- (820982911946154508, "line", 866550311766439020, 1, 5.000)

-- replace `discount_allocations`: what the event no longer has
--    where order_id           820982911946154508
--    where owner              shipping
--    and owner_id is none of  271878346596884015
--    and discount is none of  2
DELETE FROM `discount_allocations`
WHERE `order_id` = ? AND `owner` = ?
    AND (`owner_id`, `discount`) NOT IN ((?, ?));
-- (820982911946154508, "shipping", 271878346596884015, 2)

-- replace `discount_allocations`: 1 row
--    order_id  820982911946154508
--    owner     shipping
--    owner_id  271878346596884015
--    discount  2
--    amount    10.000
INSERT INTO `discount_allocations` (`order_id`, `owner`, `owner_id`, `discount`, `amount`)
VALUES
    (?, ?, ?, ?, ?)
AS `discount_allocations_new`
ON DUPLICATE KEY UPDATE
    `amount` = IF(`discount_allocations`.`order_id` = `discount_allocations_new`.`order_id` AND `discount_allocations`.`owner` = `discount_allocations_new`.`owner` AND `discount_allocations`.`owner_id` = `discount_allocations_new`.`owner_id` AND `discount_allocations`.`discount` = `discount_allocations_new`.`discount`, `discount_allocations_new`.`amount`, (SELECT 1 UNION ALL SELECT 2));
-- (820982911946154508, "shipping", 271878346596884015, 2, 10.000)

-- replace `payments`: what the event no longer has
--    where order_id          820982911946154508
--    and gateway is none of  visa                bogus
DELETE FROM `payments`
WHERE `order_id` = ?
    AND (`gateway`) NOT IN (?, ?);
-- (820982911946154508, "visa", "bogus")

-- replace `payments`: 2 rows
--    order_id  820982911946154508  820982911946154508
--    gateway   bogus               visa
INSERT INTO `payments` (`order_id`, `gateway`)
VALUES
    (?, ?),
    (?, ?)
AS `payments_new`
ON DUPLICATE KEY UPDATE
    `order_id` = IF(`payments`.`order_id` = `payments_new`.`order_id` AND `payments`.`gateway` = `payments_new`.`gateway`, `payments`.`order_id`, (SELECT 1 UNION ALL SELECT 2));
-- (820982911946154508, "bogus")
-- (820982911946154508, "visa")

-- tests/cases/shopify-orders/events.ndjson:2: orders/create 5000000000001
-- upsert `orders`: 1 row
--    id                    5000000000001
--    shop                  example.myshopify.com
--    name                  #1002
--    customer              NULL
--    email                 NULL
--    financial_status      pending
--    fulfillment_status    NULL
--    currency              KWD
--    presentment_currency  EUR
--    subtotal_price        3.750
--    total_discounts       0.000
--    total_shipping        0.000
--    total_tax             0.000
--    total_price           3.750
--    total_presented       10.200
--    taxes_included        false
--    is_test               false
--    tags                  NULL
--    client                NULL
--    cancel_reason         NULL
--    cancelled_at          NULL
--    created_at            2022-01-02 07:00:00
--    updated_at            2022-01-02 07:00:00
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
-- (5000000000001, "example.myshopify.com", "#1002", NULL, NULL, "pending", NULL, "KWD", "EUR", 3.750, 0.000, 0.000, 0.000, 3.750, 10.200, false, false, NULL, NULL, NULL, NULL, "2022-01-02 07:00:00", "2022-01-02 07:00:00")

-- replace `addresses`: what the event no longer has
--    where order_id       5000000000001
--    and kind is none of
DELETE FROM `addresses`
WHERE `order_id` = ?;
-- (5000000000001)

-- replace `line_items`: what the event no longer has
--    where order_id     5000000000001
--    and id is none of  13500000000001
DELETE FROM `line_items`
WHERE `order_id` = ?
    AND (`id`) NOT IN (?);
-- (5000000000001, 13500000000001)

-- replace `line_items`: 1 row
--    order_id        5000000000001
--    id              13500000000001
--    position        0
--    product_id      632910392
--    variant_id      808950810
--    sku             NULL
--    title           Dates
--    variant_title   NULL
--    quantity        3
--    price           1.250
--    presented       3.400
--    total_discount  0.000
--    is_gift_card    false
--    properties      []
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

-- replace `shipping_lines`: what the event no longer has
--    where order_id     5000000000001
--    and id is none of
DELETE FROM `shipping_lines`
WHERE `order_id` = ?;
-- (5000000000001)

-- replace `tax_lines`: what the event no longer has
--    where order_id           5000000000001
--    where owner              line
--    and owner_id is none of
--    and position is none of
DELETE FROM `tax_lines`
WHERE `order_id` = ? AND `owner` = ?;
-- (5000000000001, "line")

-- replace `tax_lines`: what the event no longer has
--    where order_id           5000000000001
--    where owner              shipping
--    and owner_id is none of
--    and position is none of
DELETE FROM `tax_lines`
WHERE `order_id` = ? AND `owner` = ?;
-- (5000000000001, "shipping")

-- replace `tax_lines`: what the event no longer has
--    where order_id           5000000000001
--    where owner              order
--    and owner_id is none of
--    and position is none of
DELETE FROM `tax_lines`
WHERE `order_id` = ? AND `owner` = ?;
-- (5000000000001, "order")

-- replace `discounts`: what the event no longer has
--    where order_id           5000000000001
--    and position is none of
DELETE FROM `discounts`
WHERE `order_id` = ?;
-- (5000000000001)

-- replace `discount_allocations`: what the event no longer has
--    where order_id           5000000000001
--    where owner              line
--    and owner_id is none of
--    and discount is none of
DELETE FROM `discount_allocations`
WHERE `order_id` = ? AND `owner` = ?;
-- (5000000000001, "line")

-- replace `discount_allocations`: what the event no longer has
--    where order_id           5000000000001
--    where owner              shipping
--    and owner_id is none of
--    and discount is none of
DELETE FROM `discount_allocations`
WHERE `order_id` = ? AND `owner` = ?;
-- (5000000000001, "shipping")

-- replace `payments`: what the event no longer has
--    where order_id          5000000000001
--    and gateway is none of
DELETE FROM `payments`
WHERE `order_id` = ?;
-- (5000000000001)

-- tests/cases/shopify-orders/events.ndjson:3: orders/create 820982911946154509
-- upsert `customers`: 1 row
--    id              115310627314723954
--    name            Jon Porter
--    email           jon@example.com
--    verified_email  true
--    city            Ottawa
--    country         CA
--    tags            NULL
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
--    id                    820982911946154509
--    shop                  example.myshopify.com
--    name                  #9998
--    customer              115310627314723954
--    email                 jon@example.com
--    financial_status      pending
--    fulfillment_status    NULL
--    currency              USD
--    presentment_currency  USD
--    subtotal_price        364.980
--    total_discounts       20.000
--    total_shipping        10.000
--    total_tax             24.000
--    total_price           398.980
--    total_presented       398.980
--    taxes_included        false
--    is_test               true
--    tags                  tag1, tag2
--    client                {"accept_language":"en","browser_height"…
--    cancel_reason         NULL
--    cancelled_at          NULL
--    created_at            2022-01-01 00:00:00
--    updated_at            2022-01-01 00:00:00
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
-- (820982911946154509, "example.myshopify.com", "#9998", 115310627314723954, "jon@example.com", "pending", NULL, "USD", "USD", 364.980, 20.000, 10.000, 24.000, 398.980, 398.980, false, true, "tag1, tag2", "{\"accept_language\":\"en\",\"browser_height\":null,\"browser_width\":null,\"user_agent\":\"Mozilla/5.0\"}", NULL, NULL, "2022-01-01 00:00:00", "2022-01-01 00:00:00")

-- replace `addresses`: what the event no longer has
--    where order_id       820982911946154509
--    and kind is none of  billing_address     shipping_address
DELETE FROM `addresses`
WHERE `order_id` = ?
    AND (`kind`) NOT IN (?, ?);
-- (820982911946154509, "billing_address", "shipping_address")

-- replace `addresses`: 2 rows
--    order_id  820982911946154509  820982911946154509
--    kind      billing_address     shipping_address
--    name      Ann Porter          Ann Porter
--    street    1 Quay Street       1 Quay Street, Dock 4
--    zip       40003               40003
--    city      Louisville          Louisville
--    province  KY                  KY
--    country   US                  US
--    phone     555-555-0100        555-555-0100
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
-- (820982911946154509, "billing_address", "Ann Porter", "1 Quay Street", "40003", "Louisville", "KY", "US", "555-555-0100")
-- (820982911946154509, "shipping_address", "Ann Porter", "1 Quay Street, Dock 4", "40003", "Louisville", "KY", "US", "555-555-0100")

-- replace `line_items`: what the event no longer has
--    where order_id     820982911946154509
--    and id is none of  866550311766439020  141249953214522974
DELETE FROM `line_items`
WHERE `order_id` = ?
    AND (`id`) NOT IN (?, ?);
-- (820982911946154509, 866550311766439020, 141249953214522974)

-- replace `line_items`: 2 rows
--    order_id        820982911946154509  820982911946154509
--    id              141249953214522974  866550311766439020
--    position        1                   0
--    product_id      NULL                632910392
--    variant_id      NULL                808950810
--    sku             NULL                RADIO-PINK
--    title           Gift card           Radio, small
--    variant_title   NULL                Pink
--    quantity        2                   1
--    price           92.990              199.000
--    presented       92.990              199.000
--    total_discount  0.000               0.000
--    is_gift_card    true                false
--    properties      []                  [{"name":"Engraving","value":"Happy Birt…
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
-- (820982911946154509, 141249953214522974, 1, NULL, NULL, NULL, "Gift card", NULL, 2, 92.990, 92.990, 0.000, true, "[]")
-- (820982911946154509, 866550311766439020, 0, 632910392, 808950810, "RADIO-PINK", "Radio, small", "Pink", 1, 199.000, 199.000, 0.000, false, "[{\"name\":\"Engraving\",\"value\":\"Happy Birthday\"},{\"name\":\"Layers\",\"value\":3}]")

-- replace `shipping_lines`: what the event no longer has
--    where order_id     820982911946154509
--    and id is none of  271878346596884015
DELETE FROM `shipping_lines`
WHERE `order_id` = ?
    AND (`id`) NOT IN (?);
-- (820982911946154509, 271878346596884015)

-- replace `shipping_lines`: 1 row
--    order_id    820982911946154509
--    id          271878346596884015
--    title       By post
--    source      shopify
--    price       10.000
--    discounted  0.000
INSERT INTO `shipping_lines` (`order_id`, `id`, `title`, `source`, `price`, `discounted`)
VALUES
    (?, ?, ?, ?, ?, ?)
AS `shipping_lines_new`
ON DUPLICATE KEY UPDATE
    `title` = IF(`shipping_lines`.`order_id` = `shipping_lines_new`.`order_id` AND `shipping_lines`.`id` = `shipping_lines_new`.`id`, `shipping_lines_new`.`title`, (SELECT 1 UNION ALL SELECT 2)),
    `source` = `shipping_lines_new`.`source`,
    `price` = `shipping_lines_new`.`price`,
    `discounted` = `shipping_lines_new`.`discounted`;
-- (820982911946154509, 271878346596884015, "By post", "shopify", 10.000, 0.000)

-- replace `tax_lines`: what the event no longer has
--    where order_id           820982911946154509
--    where owner              line
--    and owner_id is none of  866550311766439020  866550311766439020
--    and position is none of  0                   1
DELETE FROM `tax_lines`
WHERE `order_id` = ? AND `owner` = ?
    AND (`owner_id`, `position`) NOT IN ((?, ?), (?, ?));
-- (820982911946154509, "line", 866550311766439020, 0, 866550311766439020, 1)

-- replace `tax_lines`: 2 rows
--    order_id  820982911946154509  820982911946154509
--    owner     line                line
--    owner_id  866550311766439020  866550311766439020
--    position  0                   1
--    title     State Tax           City Tax
--    rate      0.060000            0.000050
--    price     11.940              0.010
INSERT INTO `tax_lines` (`order_id`, `owner`, `owner_id`, `position`, `title`, `rate`, `price`)
VALUES
    (?, ?, ?, ?, ?, ?, ?),
    (?, ?, ?, ?, ?, ?, ?)
AS `tax_lines_new`
ON DUPLICATE KEY UPDATE
    `title` = IF(`tax_lines`.`order_id` = `tax_lines_new`.`order_id` AND `tax_lines`.`owner` = `tax_lines_new`.`owner` AND `tax_lines`.`owner_id` = `tax_lines_new`.`owner_id` AND `tax_lines`.`position` = `tax_lines_new`.`position`, `tax_lines_new`.`title`, (SELECT 1 UNION ALL SELECT 2)),
    `rate` = `tax_lines_new`.`rate`,
    `price` = `tax_lines_new`.`price`;
-- (820982911946154509, "line", 866550311766439020, 0, "State Tax", 0.060000, 11.940)
-- (820982911946154509, "line", 866550311766439020, 1, "City Tax", 0.000050, 0.010)

-- replace `tax_lines`: what the event no longer has
--    where order_id           820982911946154509
--    where owner              shipping
--    and owner_id is none of  271878346596884015
--    and position is none of  0
DELETE FROM `tax_lines`
WHERE `order_id` = ? AND `owner` = ?
    AND (`owner_id`, `position`) NOT IN ((?, ?));
-- (820982911946154509, "shipping", 271878346596884015, 0)

-- replace `tax_lines`: 1 row
--    order_id  820982911946154509
--    owner     shipping
--    owner_id  271878346596884015
--    position  0
--    title     State Tax
--    rate      0.060000
--    price     0.600
INSERT INTO `tax_lines` (`order_id`, `owner`, `owner_id`, `position`, `title`, `rate`, `price`)
VALUES
    (?, ?, ?, ?, ?, ?, ?)
AS `tax_lines_new`
ON DUPLICATE KEY UPDATE
    `title` = IF(`tax_lines`.`order_id` = `tax_lines_new`.`order_id` AND `tax_lines`.`owner` = `tax_lines_new`.`owner` AND `tax_lines`.`owner_id` = `tax_lines_new`.`owner_id` AND `tax_lines`.`position` = `tax_lines_new`.`position`, `tax_lines_new`.`title`, (SELECT 1 UNION ALL SELECT 2)),
    `rate` = `tax_lines_new`.`rate`,
    `price` = `tax_lines_new`.`price`;
-- (820982911946154509, "shipping", 271878346596884015, 0, "State Tax", 0.060000, 0.600)

-- replace `tax_lines`: what the event no longer has
--    where order_id           820982911946154509
--    where owner              order
--    and owner_id is none of  820982911946154509  820982911946154509
--    and position is none of  0                   1
DELETE FROM `tax_lines`
WHERE `order_id` = ? AND `owner` = ?
    AND (`owner_id`, `position`) NOT IN ((?, ?), (?, ?));
-- (820982911946154509, "order", 820982911946154509, 0, 820982911946154509, 1)

-- replace `tax_lines`: 2 rows
--    order_id  820982911946154509  820982911946154509
--    owner     order               order
--    owner_id  820982911946154509  820982911946154509
--    position  0                   1
--    title     State Tax           City Tax
--    rate      0.060000            0.000050
--    price     12.540              0.010
INSERT INTO `tax_lines` (`order_id`, `owner`, `owner_id`, `position`, `title`, `rate`, `price`)
VALUES
    (?, ?, ?, ?, ?, ?, ?),
    (?, ?, ?, ?, ?, ?, ?)
AS `tax_lines_new`
ON DUPLICATE KEY UPDATE
    `title` = IF(`tax_lines`.`order_id` = `tax_lines_new`.`order_id` AND `tax_lines`.`owner` = `tax_lines_new`.`owner` AND `tax_lines`.`owner_id` = `tax_lines_new`.`owner_id` AND `tax_lines`.`position` = `tax_lines_new`.`position`, `tax_lines_new`.`title`, (SELECT 1 UNION ALL SELECT 2)),
    `rate` = `tax_lines_new`.`rate`,
    `price` = `tax_lines_new`.`price`;
-- (820982911946154509, "order", 820982911946154509, 0, "State Tax", 0.060000, 12.540)
-- (820982911946154509, "order", 820982911946154509, 1, "City Tax", 0.000050, 0.010)

-- replace `discounts`: what the event no longer has
--    where order_id           820982911946154509
--    and position is none of  0                   1  2
DELETE FROM `discounts`
WHERE `order_id` = ?
    AND (`position`) NOT IN (?, ?, ?, ?);
-- (820982911946154509, 0, 1, 2, 2)

-- replace `discounts`: 3 rows
--    order_id    820982911946154509  820982911946154509  820982911946154509
--    position    0                   1                   2
--    kind        automatic           manual              discount_code
--    title       Ten off             Apology             FREESHIP
--    value       10.000              5.000               100.000
--    value_type  percentage          fixed_amount        percentage
--    target      line_item           line_item           shipping_line
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
-- (820982911946154509, 0, "automatic", "Ten off", 10.000, "percentage", "line_item")
-- (820982911946154509, 1, "manual", "Apology", 5.000, "fixed_amount", "line_item")
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
-- (820982911946154509, 2, "discount_code", "FREESHIP", 100.000, "percentage", "shipping_line")

-- replace `discount_allocations`: what the event no longer has
--    where order_id           820982911946154509
--    where owner              line
--    and owner_id is none of  866550311766439020  866550311766439020  141249953214522974
--    and discount is none of  0                   1                   0
DELETE FROM `discount_allocations`
WHERE `order_id` = ? AND `owner` = ?
    AND (`owner_id`, `discount`) NOT IN ((?, ?), (?, ?), (?, ?), (?, ?));
-- (820982911946154509, "line", 866550311766439020, 0, 866550311766439020, 1, 141249953214522974, 0, 141249953214522974, 0)

-- replace `discount_allocations`: 3 rows
--    order_id  820982911946154509  820982911946154509  820982911946154509
--    owner     line                line                line
--    owner_id  141249953214522974  866550311766439020  866550311766439020
--    discount  0                   0                   1
--    amount    4.500               10.500              5.000
INSERT INTO `discount_allocations` (`order_id`, `owner`, `owner_id`, `discount`, `amount`)
VALUES
    (?, ?, ?, ?, ?),
    (?, ?, ?, ?, ?)
AS `discount_allocations_new`
ON DUPLICATE KEY UPDATE
    `amount` = IF(`discount_allocations`.`order_id` = `discount_allocations_new`.`order_id` AND `discount_allocations`.`owner` = `discount_allocations_new`.`owner` AND `discount_allocations`.`owner_id` = `discount_allocations_new`.`owner_id` AND `discount_allocations`.`discount` = `discount_allocations_new`.`discount`, `discount_allocations_new`.`amount`, (SELECT 1 UNION ALL SELECT 2));
-- (820982911946154509, "line", 141249953214522974, 0, 4.500)
-- (820982911946154509, "line", 866550311766439020, 0, 10.500)
INSERT INTO `discount_allocations` (`order_id`, `owner`, `owner_id`, `discount`, `amount`)
VALUES
    (?, ?, ?, ?, ?)
AS `discount_allocations_new`
ON DUPLICATE KEY UPDATE
    `amount` = IF(`discount_allocations`.`order_id` = `discount_allocations_new`.`order_id` AND `discount_allocations`.`owner` = `discount_allocations_new`.`owner` AND `discount_allocations`.`owner_id` = `discount_allocations_new`.`owner_id` AND `discount_allocations`.`discount` = `discount_allocations_new`.`discount`, `discount_allocations_new`.`amount`, (SELECT 1 UNION ALL SELECT 2));
-- (820982911946154509, "line", 866550311766439020, 1, 5.000)

-- replace `discount_allocations`: what the event no longer has
--    where order_id           820982911946154509
--    where owner              shipping
--    and owner_id is none of  271878346596884015
--    and discount is none of  2
DELETE FROM `discount_allocations`
WHERE `order_id` = ? AND `owner` = ?
    AND (`owner_id`, `discount`) NOT IN ((?, ?));
-- (820982911946154509, "shipping", 271878346596884015, 2)

-- replace `discount_allocations`: 1 row
--    order_id  820982911946154509
--    owner     shipping
--    owner_id  271878346596884015
--    discount  2
--    amount    10.000
INSERT INTO `discount_allocations` (`order_id`, `owner`, `owner_id`, `discount`, `amount`)
VALUES
    (?, ?, ?, ?, ?)
AS `discount_allocations_new`
ON DUPLICATE KEY UPDATE
    `amount` = IF(`discount_allocations`.`order_id` = `discount_allocations_new`.`order_id` AND `discount_allocations`.`owner` = `discount_allocations_new`.`owner` AND `discount_allocations`.`owner_id` = `discount_allocations_new`.`owner_id` AND `discount_allocations`.`discount` = `discount_allocations_new`.`discount`, `discount_allocations_new`.`amount`, (SELECT 1 UNION ALL SELECT 2));
-- (820982911946154509, "shipping", 271878346596884015, 2, 10.000)

-- replace `payments`: what the event no longer has
--    where order_id          820982911946154509
--    and gateway is none of  visa                bogus
DELETE FROM `payments`
WHERE `order_id` = ?
    AND (`gateway`) NOT IN (?, ?);
-- (820982911946154509, "visa", "bogus")

-- replace `payments`: 2 rows
--    order_id  820982911946154509  820982911946154509
--    gateway   bogus               visa
INSERT INTO `payments` (`order_id`, `gateway`)
VALUES
    (?, ?),
    (?, ?)
AS `payments_new`
ON DUPLICATE KEY UPDATE
    `order_id` = IF(`payments`.`order_id` = `payments_new`.`order_id` AND `payments`.`gateway` = `payments_new`.`gateway`, `payments`.`order_id`, (SELECT 1 UNION ALL SELECT 2));
-- (820982911946154509, "bogus")
-- (820982911946154509, "visa")

-- tests/cases/shopify-orders/events.ndjson:4: app/uninstalled 548380009
-- skipped: the mapping has no such event type

-- tests/cases/shopify-orders/events.ndjson:5: orders/create 820982911946154508
-- upsert `customers`: 1 row
--    id              115310627314723954
--    name            Jon Porter
--    email           jon@example.com
--    verified_email  true
--    city            Ottawa
--    country         CA
--    tags            NULL
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
--    id                    820982911946154508
--    shop                  example.myshopify.com
--    name                  #9999
--    customer              115310627314723954
--    email                 jon@example.com
--    financial_status      pending
--    fulfillment_status    NULL
--    currency              USD
--    presentment_currency  USD
--    subtotal_price        364.980
--    total_discounts       20.000
--    total_shipping        10.000
--    total_tax             24.000
--    total_price           398.980
--    total_presented       398.980
--    taxes_included        false
--    is_test               true
--    tags                  tag1, tag2
--    client                {"accept_language":"en","browser_height"…
--    cancel_reason         NULL
--    cancelled_at          NULL
--    created_at            2022-01-01 00:00:00
--    updated_at            2022-01-01 00:00:00
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

-- replace `addresses`: what the event no longer has
--    where order_id       820982911946154508
--    and kind is none of  billing_address     shipping_address
DELETE FROM `addresses`
WHERE `order_id` = ?
    AND (`kind`) NOT IN (?, ?);
-- (820982911946154508, "billing_address", "shipping_address")

-- replace `addresses`: 2 rows
--    order_id  820982911946154508  820982911946154508
--    kind      billing_address     shipping_address
--    name      Ann Porter          Ann Porter
--    street    1 Quay Street       1 Quay Street, Dock 4
--    zip       40003               40003
--    city      Louisville          Louisville
--    province  KY                  KY
--    country   US                  US
--    phone     555-555-0100        555-555-0100
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

-- replace `line_items`: what the event no longer has
--    where order_id     820982911946154508
--    and id is none of  866550311766439020  141249953214522974
DELETE FROM `line_items`
WHERE `order_id` = ?
    AND (`id`) NOT IN (?, ?);
-- (820982911946154508, 866550311766439020, 141249953214522974)

-- replace `line_items`: 2 rows
--    order_id        820982911946154508  820982911946154508
--    id              141249953214522974  866550311766439020
--    position        1                   0
--    product_id      NULL                632910392
--    variant_id      NULL                808950810
--    sku             NULL                RADIO-PINK
--    title           Gift card           Radio, small
--    variant_title   NULL                Pink
--    quantity        2                   1
--    price           92.990              199.000
--    presented       92.990              199.000
--    total_discount  0.000               0.000
--    is_gift_card    true                false
--    properties      []                  [{"name":"Engraving","value":"Happy Birt…
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

-- replace `shipping_lines`: what the event no longer has
--    where order_id     820982911946154508
--    and id is none of  271878346596884015
DELETE FROM `shipping_lines`
WHERE `order_id` = ?
    AND (`id`) NOT IN (?);
-- (820982911946154508, 271878346596884015)

-- replace `shipping_lines`: 1 row
--    order_id    820982911946154508
--    id          271878346596884015
--    title       By post
--    source      shopify
--    price       10.000
--    discounted  0.000
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

-- replace `tax_lines`: what the event no longer has
--    where order_id           820982911946154508
--    where owner              line
--    and owner_id is none of  866550311766439020  866550311766439020
--    and position is none of  0                   1
DELETE FROM `tax_lines`
WHERE `order_id` = ? AND `owner` = ?
    AND (`owner_id`, `position`) NOT IN ((?, ?), (?, ?));
-- (820982911946154508, "line", 866550311766439020, 0, 866550311766439020, 1)

-- replace `tax_lines`: 2 rows
--    order_id  820982911946154508  820982911946154508
--    owner     line                line
--    owner_id  866550311766439020  866550311766439020
--    position  0                   1
--    title     State Tax           City Tax
--    rate      0.060000            0.000050
--    price     11.940              0.010
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

-- replace `tax_lines`: what the event no longer has
--    where order_id           820982911946154508
--    where owner              shipping
--    and owner_id is none of  271878346596884015
--    and position is none of  0
DELETE FROM `tax_lines`
WHERE `order_id` = ? AND `owner` = ?
    AND (`owner_id`, `position`) NOT IN ((?, ?));
-- (820982911946154508, "shipping", 271878346596884015, 0)

-- replace `tax_lines`: 1 row
--    order_id  820982911946154508
--    owner     shipping
--    owner_id  271878346596884015
--    position  0
--    title     State Tax
--    rate      0.060000
--    price     0.600
INSERT INTO `tax_lines` (`order_id`, `owner`, `owner_id`, `position`, `title`, `rate`, `price`)
VALUES
    (?, ?, ?, ?, ?, ?, ?)
AS `tax_lines_new`
ON DUPLICATE KEY UPDATE
    `title` = IF(`tax_lines`.`order_id` = `tax_lines_new`.`order_id` AND `tax_lines`.`owner` = `tax_lines_new`.`owner` AND `tax_lines`.`owner_id` = `tax_lines_new`.`owner_id` AND `tax_lines`.`position` = `tax_lines_new`.`position`, `tax_lines_new`.`title`, (SELECT 1 UNION ALL SELECT 2)),
    `rate` = `tax_lines_new`.`rate`,
    `price` = `tax_lines_new`.`price`;
-- (820982911946154508, "shipping", 271878346596884015, 0, "State Tax", 0.060000, 0.600)

-- replace `tax_lines`: what the event no longer has
--    where order_id           820982911946154508
--    where owner              order
--    and owner_id is none of  820982911946154508  820982911946154508
--    and position is none of  0                   1
DELETE FROM `tax_lines`
WHERE `order_id` = ? AND `owner` = ?
    AND (`owner_id`, `position`) NOT IN ((?, ?), (?, ?));
-- (820982911946154508, "order", 820982911946154508, 0, 820982911946154508, 1)

-- replace `tax_lines`: 2 rows
--    order_id  820982911946154508  820982911946154508
--    owner     order               order
--    owner_id  820982911946154508  820982911946154508
--    position  0                   1
--    title     State Tax           City Tax
--    rate      0.060000            0.000050
--    price     12.540              0.010
INSERT INTO `tax_lines` (`order_id`, `owner`, `owner_id`, `position`, `title`, `rate`, `price`)
VALUES
    (?, ?, ?, ?, ?, ?, ?),
    (?, ?, ?, ?, ?, ?, ?)
AS `tax_lines_new`
ON DUPLICATE KEY UPDATE
    `title` = IF(`tax_lines`.`order_id` = `tax_lines_new`.`order_id` AND `tax_lines`.`owner` = `tax_lines_new`.`owner` AND `tax_lines`.`owner_id` = `tax_lines_new`.`owner_id` AND `tax_lines`.`position` = `tax_lines_new`.`position`, `tax_lines_new`.`title`, (SELECT 1 UNION ALL SELECT 2)),
    `rate` = `tax_lines_new`.`rate`,
    `price` = `tax_lines_new`.`price`;
-- (820982911946154508, "order", 820982911946154508, 0, "State Tax", 0.060000, 12.540)
-- (820982911946154508, "order", 820982911946154508, 1, "City Tax", 0.000050, 0.010)

-- replace `discounts`: what the event no longer has
--    where order_id           820982911946154508
--    and position is none of  0                   1  2
DELETE FROM `discounts`
WHERE `order_id` = ?
    AND (`position`) NOT IN (?, ?, ?, ?);
-- (820982911946154508, 0, 1, 2, 2)

-- replace `discounts`: 3 rows
--    order_id    820982911946154508  820982911946154508  820982911946154508
--    position    0                   1                   2
--    kind        automatic           manual              discount_code
--    title       Ten off             Apology             FREESHIP
--    value       10.000              5.000               100.000
--    value_type  percentage          fixed_amount        percentage
--    target      line_item           line_item           shipping_line
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

-- replace `discount_allocations`: what the event no longer has
--    where order_id           820982911946154508
--    where owner              line
--    and owner_id is none of  866550311766439020  866550311766439020  141249953214522974
--    and discount is none of  0                   1                   0
DELETE FROM `discount_allocations`
WHERE `order_id` = ? AND `owner` = ?
    AND (`owner_id`, `discount`) NOT IN ((?, ?), (?, ?), (?, ?), (?, ?));
-- (820982911946154508, "line", 866550311766439020, 0, 866550311766439020, 1, 141249953214522974, 0, 141249953214522974, 0)

-- replace `discount_allocations`: 3 rows
--    order_id  820982911946154508  820982911946154508  820982911946154508
--    owner     line                line                line
--    owner_id  141249953214522974  866550311766439020  866550311766439020
--    discount  0                   0                   1
--    amount    4.500               10.500              5.000
INSERT INTO `discount_allocations` (`order_id`, `owner`, `owner_id`, `discount`, `amount`)
VALUES
    (?, ?, ?, ?, ?),
    (?, ?, ?, ?, ?)
AS `discount_allocations_new`
ON DUPLICATE KEY UPDATE
    `amount` = IF(`discount_allocations`.`order_id` = `discount_allocations_new`.`order_id` AND `discount_allocations`.`owner` = `discount_allocations_new`.`owner` AND `discount_allocations`.`owner_id` = `discount_allocations_new`.`owner_id` AND `discount_allocations`.`discount` = `discount_allocations_new`.`discount`, `discount_allocations_new`.`amount`, (SELECT 1 UNION ALL SELECT 2));
-- (820982911946154508, "line", 141249953214522974, 0, 4.500)
-- (820982911946154508, "line", 866550311766439020, 0, 10.500)
INSERT INTO `discount_allocations` (`order_id`, `owner`, `owner_id`, `discount`, `amount`)
VALUES
    (?, ?, ?, ?, ?)
AS `discount_allocations_new`
ON DUPLICATE KEY UPDATE
    `amount` = IF(`discount_allocations`.`order_id` = `discount_allocations_new`.`order_id` AND `discount_allocations`.`owner` = `discount_allocations_new`.`owner` AND `discount_allocations`.`owner_id` = `discount_allocations_new`.`owner_id` AND `discount_allocations`.`discount` = `discount_allocations_new`.`discount`, `discount_allocations_new`.`amount`, (SELECT 1 UNION ALL SELECT 2));
-- (820982911946154508, "line", 866550311766439020, 1, 5.000)

-- replace `discount_allocations`: what the event no longer has
--    where order_id           820982911946154508
--    where owner              shipping
--    and owner_id is none of  271878346596884015
--    and discount is none of  2
DELETE FROM `discount_allocations`
WHERE `order_id` = ? AND `owner` = ?
    AND (`owner_id`, `discount`) NOT IN ((?, ?));
-- (820982911946154508, "shipping", 271878346596884015, 2)

-- replace `discount_allocations`: 1 row
--    order_id  820982911946154508
--    owner     shipping
--    owner_id  271878346596884015
--    discount  2
--    amount    10.000
INSERT INTO `discount_allocations` (`order_id`, `owner`, `owner_id`, `discount`, `amount`)
VALUES
    (?, ?, ?, ?, ?)
AS `discount_allocations_new`
ON DUPLICATE KEY UPDATE
    `amount` = IF(`discount_allocations`.`order_id` = `discount_allocations_new`.`order_id` AND `discount_allocations`.`owner` = `discount_allocations_new`.`owner` AND `discount_allocations`.`owner_id` = `discount_allocations_new`.`owner_id` AND `discount_allocations`.`discount` = `discount_allocations_new`.`discount`, `discount_allocations_new`.`amount`, (SELECT 1 UNION ALL SELECT 2));
-- (820982911946154508, "shipping", 271878346596884015, 2, 10.000)

-- replace `payments`: what the event no longer has
--    where order_id          820982911946154508
--    and gateway is none of  visa                bogus
DELETE FROM `payments`
WHERE `order_id` = ?
    AND (`gateway`) NOT IN (?, ?);
-- (820982911946154508, "visa", "bogus")

-- replace `payments`: 2 rows
--    order_id  820982911946154508  820982911946154508
--    gateway   bogus               visa
INSERT INTO `payments` (`order_id`, `gateway`)
VALUES
    (?, ?),
    (?, ?)
AS `payments_new`
ON DUPLICATE KEY UPDATE
    `order_id` = IF(`payments`.`order_id` = `payments_new`.`order_id` AND `payments`.`gateway` = `payments_new`.`gateway`, `payments`.`order_id`, (SELECT 1 UNION ALL SELECT 2));
-- (820982911946154508, "bogus")
-- (820982911946154508, "visa")

-- tests/cases/shopify-orders/events.ndjson:6: orders/paid 820982911946154508
-- upsert `customers`: 1 row
--    id              115310627314723954
--    name            Jon Porter
--    email           jon@example.com
--    verified_email  true
--    city            Paris
--    country         FR
--    tags            vip
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
-- (115310627314723954, "Jon Porter", "jon@example.com", true, "Paris", "FR", "vip")

-- upsert `orders`: 1 row
--    id                    820982911946154508
--    shop                  example.myshopify.com
--    name                  #9999
--    customer              115310627314723954
--    email                 jon@example.com
--    financial_status      paid
--    fulfillment_status    NULL
--    currency              USD
--    presentment_currency  USD
--    subtotal_price        364.980
--    total_discounts       20.000
--    total_shipping        10.000
--    total_tax             24.000
--    total_price           398.980
--    total_presented       398.980
--    taxes_included        false
--    is_test               true
--    tags                  tag1, tag2
--    client                {"accept_language":"en","browser_height"…
--    cancel_reason         NULL
--    cancelled_at          NULL
--    created_at            2022-01-01 00:00:00
--    updated_at            2021-12-31 23:00:00
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
-- (820982911946154508, "example.myshopify.com", "#9999", 115310627314723954, "jon@example.com", "paid", NULL, "USD", "USD", 364.980, 20.000, 10.000, 24.000, 398.980, 398.980, false, true, "tag1, tag2", "{\"accept_language\":\"en\",\"browser_height\":null,\"browser_width\":null,\"user_agent\":\"Mozilla/5.0\"}", NULL, NULL, "2022-01-01 00:00:00", "2021-12-31 23:00:00")

-- replace `addresses`: what the event no longer has
--    where order_id       820982911946154508
--    and kind is none of  billing_address     shipping_address
DELETE FROM `addresses`
WHERE `order_id` = ?
    AND (`kind`) NOT IN (?, ?);
-- (820982911946154508, "billing_address", "shipping_address")

-- replace `addresses`: 2 rows
--    order_id  820982911946154508  820982911946154508
--    kind      billing_address     shipping_address
--    name      Ann Porter          Ann Porter
--    street    1 Quay Street       1 Quay Street, Dock 4
--    zip       40003               40003
--    city      Louisville          Louisville
--    province  KY                  KY
--    country   US                  US
--    phone     555-555-0100        555-555-0100
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

-- replace `line_items`: what the event no longer has
--    where order_id     820982911946154508
--    and id is none of  866550311766439020
DELETE FROM `line_items`
WHERE `order_id` = ?
    AND (`id`) NOT IN (?);
-- (820982911946154508, 866550311766439020)

-- replace `line_items`: 1 row
--    order_id        820982911946154508
--    id              866550311766439020
--    position        0
--    product_id      632910392
--    variant_id      808950810
--    sku             RADIO-PINK
--    title           Radio, small
--    variant_title   Pink
--    quantity        1
--    price           199.000
--    presented       199.000
--    total_discount  0.000
--    is_gift_card    false
--    properties      [{"name":"Engraving","value":"Happy Birt…
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
-- (820982911946154508, 866550311766439020, 0, 632910392, 808950810, "RADIO-PINK", "Radio, small", "Pink", 1, 199.000, 199.000, 0.000, false, "[{\"name\":\"Engraving\",\"value\":\"Happy Birthday\"},{\"name\":\"Layers\",\"value\":3}]")

-- replace `shipping_lines`: what the event no longer has
--    where order_id     820982911946154508
--    and id is none of  271878346596884015  271878346596884016
DELETE FROM `shipping_lines`
WHERE `order_id` = ?
    AND (`id`) NOT IN (?, ?);
-- (820982911946154508, 271878346596884015, 271878346596884016)

-- replace `shipping_lines`: 2 rows
--    order_id    820982911946154508  820982911946154508
--    id          271878346596884015  271878346596884016
--    title       By post             Gift wrap
--    source      shopify             manual
--    price       0.000               2.000
--    discounted  0.000               2.000
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

-- replace `tax_lines`: what the event no longer has
--    where order_id           820982911946154508
--    where owner              line
--    and owner_id is none of  866550311766439020
--    and position is none of  0
DELETE FROM `tax_lines`
WHERE `order_id` = ? AND `owner` = ?
    AND (`owner_id`, `position`) NOT IN ((?, ?));
-- (820982911946154508, "line", 866550311766439020, 0)

-- replace `tax_lines`: 1 row
--    order_id  820982911946154508
--    owner     line
--    owner_id  866550311766439020
--    position  0
--    title     State Tax
--    rate      0.060000
--    price     11.040
INSERT INTO `tax_lines` (`order_id`, `owner`, `owner_id`, `position`, `title`, `rate`, `price`)
VALUES
    (?, ?, ?, ?, ?, ?, ?)
AS `tax_lines_new`
ON DUPLICATE KEY UPDATE
    `title` = IF(`tax_lines`.`order_id` = `tax_lines_new`.`order_id` AND `tax_lines`.`owner` = `tax_lines_new`.`owner` AND `tax_lines`.`owner_id` = `tax_lines_new`.`owner_id` AND `tax_lines`.`position` = `tax_lines_new`.`position`, `tax_lines_new`.`title`, (SELECT 1 UNION ALL SELECT 2)),
    `rate` = `tax_lines_new`.`rate`,
    `price` = `tax_lines_new`.`price`;
-- (820982911946154508, "line", 866550311766439020, 0, "State Tax", 0.060000, 11.040)

-- replace `tax_lines`: what the event no longer has
--    where order_id           820982911946154508
--    where owner              shipping
--    and owner_id is none of
--    and position is none of
DELETE FROM `tax_lines`
WHERE `order_id` = ? AND `owner` = ?;
-- (820982911946154508, "shipping")

-- replace `tax_lines`: what the event no longer has
--    where order_id           820982911946154508
--    where owner              order
--    and owner_id is none of
--    and position is none of
DELETE FROM `tax_lines`
WHERE `order_id` = ? AND `owner` = ?;
-- (820982911946154508, "order")

-- replace `discounts`: what the event no longer has
--    where order_id           820982911946154508
--    and position is none of  0
DELETE FROM `discounts`
WHERE `order_id` = ?
    AND (`position`) NOT IN (?);
-- (820982911946154508, 0)

-- replace `discounts`: 1 row
--    order_id    820982911946154508
--    position    0
--    kind        automatic
--    title       Ten off
--    value       10.000
--    value_type  percentage
--    target      line_item
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
-- (820982911946154508, 0, "automatic", "Ten off", 10.000, "percentage", "line_item")

-- replace `discount_allocations`: what the event no longer has
--    where order_id           820982911946154508
--    where owner              line
--    and owner_id is none of  866550311766439020
--    and discount is none of  0
DELETE FROM `discount_allocations`
WHERE `order_id` = ? AND `owner` = ?
    AND (`owner_id`, `discount`) NOT IN ((?, ?));
-- (820982911946154508, "line", 866550311766439020, 0)

-- replace `discount_allocations`: 1 row
--    order_id  820982911946154508
--    owner     line
--    owner_id  866550311766439020
--    discount  0
--    amount    15.000
INSERT INTO `discount_allocations` (`order_id`, `owner`, `owner_id`, `discount`, `amount`)
VALUES
    (?, ?, ?, ?, ?)
AS `discount_allocations_new`
ON DUPLICATE KEY UPDATE
    `amount` = IF(`discount_allocations`.`order_id` = `discount_allocations_new`.`order_id` AND `discount_allocations`.`owner` = `discount_allocations_new`.`owner` AND `discount_allocations`.`owner_id` = `discount_allocations_new`.`owner_id` AND `discount_allocations`.`discount` = `discount_allocations_new`.`discount`, `discount_allocations_new`.`amount`, (SELECT 1 UNION ALL SELECT 2));
-- (820982911946154508, "line", 866550311766439020, 0, 15.000)

-- replace `discount_allocations`: what the event no longer has
--    where order_id           820982911946154508
--    where owner              shipping
--    and owner_id is none of
--    and discount is none of
DELETE FROM `discount_allocations`
WHERE `order_id` = ? AND `owner` = ?;
-- (820982911946154508, "shipping")

-- replace `payments`: what the event no longer has
--    where order_id          820982911946154508
--    and gateway is none of  visa
DELETE FROM `payments`
WHERE `order_id` = ?
    AND (`gateway`) NOT IN (?);
-- (820982911946154508, "visa")

-- replace `payments`: 1 row
--    order_id  820982911946154508
--    gateway   visa
INSERT INTO `payments` (`order_id`, `gateway`)
VALUES
    (?, ?)
AS `payments_new`
ON DUPLICATE KEY UPDATE
    `order_id` = IF(`payments`.`order_id` = `payments_new`.`order_id` AND `payments`.`gateway` = `payments_new`.`gateway`, `payments`.`order_id`, (SELECT 1 UNION ALL SELECT 2));
-- (820982911946154508, "visa")

-- tests/cases/shopify-orders/events.ndjson:7: orders/cancelled 820982911946154510
-- upsert `customers`: 1 row
--    id              115310627314723954
--    name            Jon Porter
--    email           jon@example.com
--    verified_email  true
--    city            Paris
--    country         FR
--    tags            vip
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
-- (115310627314723954, "Jon Porter", "jon@example.com", true, "Paris", "FR", "vip")

-- upsert `orders`: 1 row
--    id                    820982911946154510
--    shop                  example.myshopify.com
--    name                  #10000
--    customer              115310627314723954
--    email                 jon@example.com
--    financial_status      voided
--    fulfillment_status    NULL
--    currency              USD
--    presentment_currency  USD
--    subtotal_price        364.980
--    total_discounts       20.000
--    total_shipping        10.000
--    total_tax             24.000
--    total_price           398.980
--    total_presented       398.980
--    taxes_included        false
--    is_test               true
--    tags                  tag1, tag2
--    client                NULL
--    cancel_reason         customer
--    cancelled_at          2022-01-01 01:00:00
--    created_at            2022-01-01 00:00:00
--    updated_at            2022-01-01 01:00:00
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
-- (820982911946154510, "example.myshopify.com", "#10000", 115310627314723954, "jon@example.com", "voided", NULL, "USD", "USD", 364.980, 20.000, 10.000, 24.000, 398.980, 398.980, false, true, "tag1, tag2", NULL, "customer", "2022-01-01 01:00:00", "2022-01-01 00:00:00", "2022-01-01 01:00:00")

-- replace `addresses`: what the event no longer has
--    where order_id       820982911946154510
--    and kind is none of  billing_address     shipping_address
DELETE FROM `addresses`
WHERE `order_id` = ?
    AND (`kind`) NOT IN (?, ?);
-- (820982911946154510, "billing_address", "shipping_address")

-- replace `addresses`: 2 rows
--    order_id  820982911946154510  820982911946154510
--    kind      billing_address     shipping_address
--    name      Ann Porter          Ann Porter
--    street    1 Quay Street       1 Quay Street, Dock 4
--    zip       40003               40003
--    city      Louisville          Louisville
--    province  KY                  KY
--    country   US                  US
--    phone     555-555-0100        555-555-0100
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
-- (820982911946154510, "billing_address", "Ann Porter", "1 Quay Street", "40003", "Louisville", "KY", "US", "555-555-0100")
-- (820982911946154510, "shipping_address", "Ann Porter", "1 Quay Street, Dock 4", "40003", "Louisville", "KY", "US", "555-555-0100")

-- replace `line_items`: what the event no longer has
--    where order_id     820982911946154510
--    and id is none of  866550311766439021
DELETE FROM `line_items`
WHERE `order_id` = ?
    AND (`id`) NOT IN (?);
-- (820982911946154510, 866550311766439021)

-- replace `line_items`: 1 row
--    order_id        820982911946154510
--    id              866550311766439021
--    position        0
--    product_id      632910392
--    variant_id      808950810
--    sku             NULL
--    title           Case
--    variant_title   NULL
--    quantity        1
--    price           9.000
--    presented       9.000
--    total_discount  0.000
--    is_gift_card    false
--    properties      []
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
-- (820982911946154510, 866550311766439021, 0, 632910392, 808950810, NULL, "Case", NULL, 1, 9.000, 9.000, 0.000, false, "[]")

-- replace `shipping_lines`: what the event no longer has
--    where order_id     820982911946154510
--    and id is none of
DELETE FROM `shipping_lines`
WHERE `order_id` = ?;
-- (820982911946154510)

-- replace `tax_lines`: what the event no longer has
--    where order_id           820982911946154510
--    where owner              line
--    and owner_id is none of
--    and position is none of
DELETE FROM `tax_lines`
WHERE `order_id` = ? AND `owner` = ?;
-- (820982911946154510, "line")

-- replace `tax_lines`: what the event no longer has
--    where order_id           820982911946154510
--    where owner              shipping
--    and owner_id is none of
--    and position is none of
DELETE FROM `tax_lines`
WHERE `order_id` = ? AND `owner` = ?;
-- (820982911946154510, "shipping")

-- replace `tax_lines`: what the event no longer has
--    where order_id           820982911946154510
--    where owner              order
--    and owner_id is none of
--    and position is none of
DELETE FROM `tax_lines`
WHERE `order_id` = ? AND `owner` = ?;
-- (820982911946154510, "order")

-- replace `discounts`: what the event no longer has
--    where order_id           820982911946154510
--    and position is none of
DELETE FROM `discounts`
WHERE `order_id` = ?;
-- (820982911946154510)

-- replace `discount_allocations`: what the event no longer has
--    where order_id           820982911946154510
--    where owner              line
--    and owner_id is none of
--    and discount is none of
DELETE FROM `discount_allocations`
WHERE `order_id` = ? AND `owner` = ?;
-- (820982911946154510, "line")

-- replace `discount_allocations`: what the event no longer has
--    where order_id           820982911946154510
--    where owner              shipping
--    and owner_id is none of
--    and discount is none of
DELETE FROM `discount_allocations`
WHERE `order_id` = ? AND `owner` = ?;
-- (820982911946154510, "shipping")

-- replace `payments`: what the event no longer has
--    where order_id          820982911946154510
--    and gateway is none of  visa                bogus
DELETE FROM `payments`
WHERE `order_id` = ?
    AND (`gateway`) NOT IN (?, ?);
-- (820982911946154510, "visa", "bogus")

-- replace `payments`: 2 rows
--    order_id  820982911946154510  820982911946154510
--    gateway   bogus               visa
INSERT INTO `payments` (`order_id`, `gateway`)
VALUES
    (?, ?),
    (?, ?)
AS `payments_new`
ON DUPLICATE KEY UPDATE
    `order_id` = IF(`payments`.`order_id` = `payments_new`.`order_id` AND `payments`.`gateway` = `payments_new`.`gateway`, `payments`.`order_id`, (SELECT 1 UNION ALL SELECT 2));
-- (820982911946154510, "bogus")
-- (820982911946154510, "visa")

-- tests/cases/shopify-orders/events.ndjson:8: orders/create 5000000000009
-- upsert `orders`: 1 row
--    id                    5000000000009
--    shop                  example.myshopify.com
--    name                  #1009
--    customer              NULL
--    email                 jon@example.com
--    financial_status      pending
--    fulfillment_status    NULL
--    currency              USD
--    presentment_currency  USD
--    subtotal_price        364.980
--    total_discounts       20.000
--    total_shipping        10.000
--    total_tax             24.000
--    total_price           398.980
--    total_presented       398.980
--    taxes_included        false
--    is_test               true
--    tags                  tag1, tag2
--    client                NULL
--    cancel_reason         NULL
--    cancelled_at          NULL
--    created_at            2022-01-01 00:00:00
--    updated_at            2022-01-01 00:00:00
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
-- (5000000000009, "example.myshopify.com", "#1009", NULL, "jon@example.com", "pending", NULL, "USD", "USD", 364.980, 20.000, 10.000, 24.000, 398.980, 398.980, false, true, "tag1, tag2", NULL, NULL, NULL, "2022-01-01 00:00:00", "2022-01-01 00:00:00")

-- replace `addresses`: what the event no longer has
--    where order_id       5000000000009
--    and kind is none of  billing_address  shipping_address
DELETE FROM `addresses`
WHERE `order_id` = ?
    AND (`kind`) NOT IN (?, ?);
-- (5000000000009, "billing_address", "shipping_address")

-- replace `addresses`: 2 rows
--    order_id  5000000000009    5000000000009
--    kind      billing_address  shipping_address
--    name      Ann Porter       Ann Porter
--    street    1 Quay Street    1 Quay Street, Dock 4
--    zip       40003            40003
--    city      Louisville       Louisville
--    province  KY               KY
--    country   US               US
--    phone     555-555-0100     555-555-0100
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
-- (5000000000009, "billing_address", "Ann Porter", "1 Quay Street", "40003", "Louisville", "KY", "US", "555-555-0100")
-- (5000000000009, "shipping_address", "Ann Porter", "1 Quay Street, Dock 4", "40003", "Louisville", "KY", "US", "555-555-0100")

-- replace `line_items`: what the event no longer has
--    where order_id     5000000000009
--    and id is none of  13500000000009
DELETE FROM `line_items`
WHERE `order_id` = ?
    AND (`id`) NOT IN (?);
-- (5000000000009, 13500000000009)

-- replace `line_items`: 1 row
--    order_id        5000000000009
--    id              13500000000009
--    position        0
--    product_id      632910392
--    variant_id      808950810
--    sku             NULL
--    title           Nothing
--    variant_title   NULL
--    quantity        1
--    price           0.000
--    presented       0.000
--    total_discount  0.000
--    is_gift_card    false
--    properties      []
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
-- (5000000000009, 13500000000009, 0, 632910392, 808950810, NULL, "Nothing", NULL, 1, 0.000, 0.000, 0.000, false, "[]")

-- replace `shipping_lines`: what the event no longer has
--    where order_id     5000000000009
--    and id is none of
DELETE FROM `shipping_lines`
WHERE `order_id` = ?;
-- (5000000000009)

-- replace `tax_lines`: what the event no longer has
--    where order_id           5000000000009
--    where owner              line
--    and owner_id is none of
--    and position is none of
DELETE FROM `tax_lines`
WHERE `order_id` = ? AND `owner` = ?;
-- (5000000000009, "line")

-- replace `tax_lines`: what the event no longer has
--    where order_id           5000000000009
--    where owner              shipping
--    and owner_id is none of
--    and position is none of
DELETE FROM `tax_lines`
WHERE `order_id` = ? AND `owner` = ?;
-- (5000000000009, "shipping")

-- replace `tax_lines`: what the event no longer has
--    where order_id           5000000000009
--    where owner              order
--    and owner_id is none of
--    and position is none of
DELETE FROM `tax_lines`
WHERE `order_id` = ? AND `owner` = ?;
-- (5000000000009, "order")

-- replace `discounts`: what the event no longer has
--    where order_id           5000000000009
--    and position is none of  0
DELETE FROM `discounts`
WHERE `order_id` = ?
    AND (`position`) NOT IN (?);
-- (5000000000009, 0)

-- replace `discounts`: 1 row
--    order_id    5000000000009
--    position    0
--    kind        automatic
--    title       Ten off
--    value       10.000
--    value_type  percentage
--    target      line_item
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
-- (5000000000009, 0, "automatic", "Ten off", 10.000, "percentage", "line_item")

-- replace `discount_allocations`: what the event no longer has
--    where order_id           5000000000009
--    where owner              line
--    and owner_id is none of  13500000000009
--    and discount is none of  0
DELETE FROM `discount_allocations`
WHERE `order_id` = ? AND `owner` = ?
    AND (`owner_id`, `discount`) NOT IN ((?, ?));
-- (5000000000009, "line", 13500000000009, 0)

-- replace `discount_allocations`: 1 row
--    order_id  5000000000009
--    owner     line
--    owner_id  13500000000009
--    discount  0
--    amount    0.000
INSERT INTO `discount_allocations` (`order_id`, `owner`, `owner_id`, `discount`, `amount`)
VALUES
    (?, ?, ?, ?, ?)
AS `discount_allocations_new`
ON DUPLICATE KEY UPDATE
    `amount` = IF(`discount_allocations`.`order_id` = `discount_allocations_new`.`order_id` AND `discount_allocations`.`owner` = `discount_allocations_new`.`owner` AND `discount_allocations`.`owner_id` = `discount_allocations_new`.`owner_id` AND `discount_allocations`.`discount` = `discount_allocations_new`.`discount`, `discount_allocations_new`.`amount`, (SELECT 1 UNION ALL SELECT 2));
-- (5000000000009, "line", 13500000000009, 0, 0.000)

-- replace `discount_allocations`: what the event no longer has
--    where order_id           5000000000009
--    where owner              shipping
--    and owner_id is none of
--    and discount is none of
DELETE FROM `discount_allocations`
WHERE `order_id` = ? AND `owner` = ?;
-- (5000000000009, "shipping")

-- replace `payments`: what the event no longer has
--    where order_id          5000000000009
--    and gateway is none of  visa           bogus
DELETE FROM `payments`
WHERE `order_id` = ?
    AND (`gateway`) NOT IN (?, ?);
-- (5000000000009, "visa", "bogus")

-- replace `payments`: 2 rows
--    order_id  5000000000009  5000000000009
--    gateway   bogus          visa
INSERT INTO `payments` (`order_id`, `gateway`)
VALUES
    (?, ?),
    (?, ?)
AS `payments_new`
ON DUPLICATE KEY UPDATE
    `order_id` = IF(`payments`.`order_id` = `payments_new`.`order_id` AND `payments`.`gateway` = `payments_new`.`gateway`, `payments`.`order_id`, (SELECT 1 UNION ALL SELECT 2));
-- (5000000000009, "bogus")
-- (5000000000009, "visa")

-- tests/cases/shopify-orders/events.ndjson:9: orders/delete 5000000000009
-- delete `orders`: 1 row
--    where id  5000000000009
DELETE FROM `orders`
WHERE `id` = ?;
-- (5000000000009)

-- tests/cases/shopify-orders/events.ndjson:10: orders/create 5000000000010
-- dead letter (extract): `$.line_items[*]` line 1: `line.price` is text, but not a number, column `line_items.price` takes `decimal(18,3)`

-- tests/cases/shopify-orders/events.ndjson:11: orders/create 5000000000010
-- dead letter (extract): `$.line_items[*]` line 1: `line.price` is a number with more than 3 digits after the point, column `line_items.price` takes `decimal(18,3)`

-- tests/cases/shopify-orders/events.ndjson:12: orders/updated 820982911946154508
-- dead letter (extract): `$.line_items[*]` line 1: `line` is text, the path takes an object; column `line_items.id` cannot be read

-- tests/cases/shopify-orders/events.ndjson:13: orders/updated 820982911946154508
-- upsert `customers`: 1 row
--    id              115310627314723954
--    name            Jon Porter
--    email           jon@example.com
--    verified_email  true
--    city            Ottawa
--    country         CA
--    tags            NULL
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
--    id                    820982911946154508
--    shop                  example.myshopify.com
--    name                  #9999
--    customer              115310627314723954
--    email                 jon@example.com
--    financial_status      pending
--    fulfillment_status    NULL
--    currency              USD
--    presentment_currency  USD
--    subtotal_price        364.980
--    total_discounts       20.000
--    total_shipping        10.000
--    total_tax             24.000
--    total_price           398.980
--    total_presented       398.980
--    taxes_included        false
--    is_test               true
--    tags                  tag1, tag2
--    client                {"accept_language":"en","browser_height"…
--    cancel_reason         NULL
--    cancelled_at          NULL
--    created_at            2022-01-01 00:00:00
--    updated_at            2022-01-01 00:00:00
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

-- replace `addresses`: what the event no longer has
--    where order_id       820982911946154508
--    and kind is none of  billing_address     shipping_address
DELETE FROM `addresses`
WHERE `order_id` = ?
    AND (`kind`) NOT IN (?, ?);
-- (820982911946154508, "billing_address", "shipping_address")

-- replace `addresses`: 2 rows
--    order_id  820982911946154508  820982911946154508
--    kind      billing_address     shipping_address
--    name      Ann Porter          Ann Porter
--    street    1 Quay Street       1 Quay Street, Dock 4
--    zip       40003               40003
--    city      Louisville          Louisville
--    province  KY                  KY
--    country   US                  US
--    phone     555-555-0100        555-555-0100
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

-- replace `line_items`: what the event no longer has
--    where order_id     820982911946154508
--    and id is none of  866550311766439020  141249953214522974
DELETE FROM `line_items`
WHERE `order_id` = ?
    AND (`id`) NOT IN (?, ?);
-- (820982911946154508, 866550311766439020, 141249953214522974)

-- replace `line_items`: 2 rows
--    order_id        820982911946154508  820982911946154508
--    id              141249953214522974  866550311766439020
--    position        1                   0
--    product_id      NULL                632910392
--    variant_id      NULL                808950810
--    sku             NULL                RADIO-PINK
--    title           Gift card           Radio, small
--    variant_title   NULL                Pink
--    quantity        2                   1
--    price           92.990              199.000
--    presented       92.990              199.000
--    total_discount  0.000               0.000
--    is_gift_card    true                false
--    properties      []                  [{"name":"Engraving","value":"Happy Birt…
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

-- replace `shipping_lines`: what the event no longer has
--    where order_id     820982911946154508
--    and id is none of  271878346596884015
DELETE FROM `shipping_lines`
WHERE `order_id` = ?
    AND (`id`) NOT IN (?);
-- (820982911946154508, 271878346596884015)

-- replace `shipping_lines`: 1 row
--    order_id    820982911946154508
--    id          271878346596884015
--    title       By post
--    source      shopify
--    price       10.000
--    discounted  0.000
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

-- replace `tax_lines`: what the event no longer has
--    where order_id           820982911946154508
--    where owner              line
--    and owner_id is none of  866550311766439020  866550311766439020
--    and position is none of  0                   1
DELETE FROM `tax_lines`
WHERE `order_id` = ? AND `owner` = ?
    AND (`owner_id`, `position`) NOT IN ((?, ?), (?, ?));
-- (820982911946154508, "line", 866550311766439020, 0, 866550311766439020, 1)

-- replace `tax_lines`: 2 rows
--    order_id  820982911946154508  820982911946154508
--    owner     line                line
--    owner_id  866550311766439020  866550311766439020
--    position  0                   1
--    title     State Tax           City Tax
--    rate      0.060000            0.000050
--    price     11.940              0.010
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

-- replace `tax_lines`: what the event no longer has
--    where order_id           820982911946154508
--    where owner              shipping
--    and owner_id is none of  271878346596884015
--    and position is none of  0
DELETE FROM `tax_lines`
WHERE `order_id` = ? AND `owner` = ?
    AND (`owner_id`, `position`) NOT IN ((?, ?));
-- (820982911946154508, "shipping", 271878346596884015, 0)

-- replace `tax_lines`: 1 row
--    order_id  820982911946154508
--    owner     shipping
--    owner_id  271878346596884015
--    position  0
--    title     State Tax
--    rate      0.060000
--    price     0.600
INSERT INTO `tax_lines` (`order_id`, `owner`, `owner_id`, `position`, `title`, `rate`, `price`)
VALUES
    (?, ?, ?, ?, ?, ?, ?)
AS `tax_lines_new`
ON DUPLICATE KEY UPDATE
    `title` = IF(`tax_lines`.`order_id` = `tax_lines_new`.`order_id` AND `tax_lines`.`owner` = `tax_lines_new`.`owner` AND `tax_lines`.`owner_id` = `tax_lines_new`.`owner_id` AND `tax_lines`.`position` = `tax_lines_new`.`position`, `tax_lines_new`.`title`, (SELECT 1 UNION ALL SELECT 2)),
    `rate` = `tax_lines_new`.`rate`,
    `price` = `tax_lines_new`.`price`;
-- (820982911946154508, "shipping", 271878346596884015, 0, "State Tax", 0.060000, 0.600)

-- replace `tax_lines`: what the event no longer has
--    where order_id           820982911946154508
--    where owner              order
--    and owner_id is none of  820982911946154508  820982911946154508
--    and position is none of  0                   1
DELETE FROM `tax_lines`
WHERE `order_id` = ? AND `owner` = ?
    AND (`owner_id`, `position`) NOT IN ((?, ?), (?, ?));
-- (820982911946154508, "order", 820982911946154508, 0, 820982911946154508, 1)

-- replace `tax_lines`: 2 rows
--    order_id  820982911946154508  820982911946154508
--    owner     order               order
--    owner_id  820982911946154508  820982911946154508
--    position  0                   1
--    title     State Tax           City Tax
--    rate      0.060000            0.000050
--    price     12.540              0.010
INSERT INTO `tax_lines` (`order_id`, `owner`, `owner_id`, `position`, `title`, `rate`, `price`)
VALUES
    (?, ?, ?, ?, ?, ?, ?),
    (?, ?, ?, ?, ?, ?, ?)
AS `tax_lines_new`
ON DUPLICATE KEY UPDATE
    `title` = IF(`tax_lines`.`order_id` = `tax_lines_new`.`order_id` AND `tax_lines`.`owner` = `tax_lines_new`.`owner` AND `tax_lines`.`owner_id` = `tax_lines_new`.`owner_id` AND `tax_lines`.`position` = `tax_lines_new`.`position`, `tax_lines_new`.`title`, (SELECT 1 UNION ALL SELECT 2)),
    `rate` = `tax_lines_new`.`rate`,
    `price` = `tax_lines_new`.`price`;
-- (820982911946154508, "order", 820982911946154508, 0, "State Tax", 0.060000, 12.540)
-- (820982911946154508, "order", 820982911946154508, 1, "City Tax", 0.000050, 0.010)

-- replace `discounts`: what the event no longer has
--    where order_id           820982911946154508
--    and position is none of  0
DELETE FROM `discounts`
WHERE `order_id` = ?
    AND (`position`) NOT IN (?);
-- (820982911946154508, 0)

-- replace `discounts`: 1 row
--    order_id    820982911946154508
--    position    0
--    kind        automatic
--    title       Ten off
--    value       10.000
--    value_type  percentage
--    target      line_item
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
-- (820982911946154508, 0, "automatic", "Ten off", 10.000, "percentage", "line_item")

-- replace `discount_allocations`: what the event no longer has
--    where order_id           820982911946154508
--    where owner              line
--    and owner_id is none of  866550311766439020  866550311766439020  141249953214522974
--    and discount is none of  0                   1                   0
DELETE FROM `discount_allocations`
WHERE `order_id` = ? AND `owner` = ?
    AND (`owner_id`, `discount`) NOT IN ((?, ?), (?, ?), (?, ?), (?, ?));
-- (820982911946154508, "line", 866550311766439020, 0, 866550311766439020, 1, 141249953214522974, 0, 141249953214522974, 0)

-- replace `discount_allocations`: 3 rows
--    order_id  820982911946154508  820982911946154508  820982911946154508
--    owner     line                line                line
--    owner_id  141249953214522974  866550311766439020  866550311766439020
--    discount  0                   0                   1
--    amount    4.500               10.500              5.000
INSERT INTO `discount_allocations` (`order_id`, `owner`, `owner_id`, `discount`, `amount`)
VALUES
    (?, ?, ?, ?, ?),
    (?, ?, ?, ?, ?)
AS `discount_allocations_new`
ON DUPLICATE KEY UPDATE
    `amount` = IF(`discount_allocations`.`order_id` = `discount_allocations_new`.`order_id` AND `discount_allocations`.`owner` = `discount_allocations_new`.`owner` AND `discount_allocations`.`owner_id` = `discount_allocations_new`.`owner_id` AND `discount_allocations`.`discount` = `discount_allocations_new`.`discount`, `discount_allocations_new`.`amount`, (SELECT 1 UNION ALL SELECT 2));
-- (820982911946154508, "line", 141249953214522974, 0, 4.500)
-- (820982911946154508, "line", 866550311766439020, 0, 10.500)
INSERT INTO `discount_allocations` (`order_id`, `owner`, `owner_id`, `discount`, `amount`)
VALUES
    (?, ?, ?, ?, ?)
AS `discount_allocations_new`
ON DUPLICATE KEY UPDATE
    `amount` = IF(`discount_allocations`.`order_id` = `discount_allocations_new`.`order_id` AND `discount_allocations`.`owner` = `discount_allocations_new`.`owner` AND `discount_allocations`.`owner_id` = `discount_allocations_new`.`owner_id` AND `discount_allocations`.`discount` = `discount_allocations_new`.`discount`, `discount_allocations_new`.`amount`, (SELECT 1 UNION ALL SELECT 2));
-- (820982911946154508, "line", 866550311766439020, 1, 5.000)

-- replace `discount_allocations`: what the event no longer has
--    where order_id           820982911946154508
--    where owner              shipping
--    and owner_id is none of  271878346596884015
--    and discount is none of  2
DELETE FROM `discount_allocations`
WHERE `order_id` = ? AND `owner` = ?
    AND (`owner_id`, `discount`) NOT IN ((?, ?));
-- (820982911946154508, "shipping", 271878346596884015, 2)

-- replace `discount_allocations`: 1 row
--    order_id  820982911946154508
--    owner     shipping
--    owner_id  271878346596884015
--    discount  2
--    amount    10.000
INSERT INTO `discount_allocations` (`order_id`, `owner`, `owner_id`, `discount`, `amount`)
VALUES
    (?, ?, ?, ?, ?)
AS `discount_allocations_new`
ON DUPLICATE KEY UPDATE
    `amount` = IF(`discount_allocations`.`order_id` = `discount_allocations_new`.`order_id` AND `discount_allocations`.`owner` = `discount_allocations_new`.`owner` AND `discount_allocations`.`owner_id` = `discount_allocations_new`.`owner_id` AND `discount_allocations`.`discount` = `discount_allocations_new`.`discount`, `discount_allocations_new`.`amount`, (SELECT 1 UNION ALL SELECT 2));
-- (820982911946154508, "shipping", 271878346596884015, 2, 10.000)

-- replace `payments`: what the event no longer has
--    where order_id          820982911946154508
--    and gateway is none of  visa                bogus
DELETE FROM `payments`
WHERE `order_id` = ?
    AND (`gateway`) NOT IN (?, ?);
-- (820982911946154508, "visa", "bogus")

-- replace `payments`: 2 rows
--    order_id  820982911946154508  820982911946154508
--    gateway   bogus               visa
INSERT INTO `payments` (`order_id`, `gateway`)
VALUES
    (?, ?),
    (?, ?)
AS `payments_new`
ON DUPLICATE KEY UPDATE
    `order_id` = IF(`payments`.`order_id` = `payments_new`.`order_id` AND `payments`.`gateway` = `payments_new`.`gateway`, `payments`.`order_id`, (SELECT 1 UNION ALL SELECT 2));
-- (820982911946154508, "bogus")
-- (820982911946154508, "visa")

-- tests/cases/shopify-orders/events.ndjson:14: orders/updated 820982911946154508
-- dead letter (extract): `$['billing_address', 'shipping_address']` address 1: `address.country_code` is text of 6 characters, column `addresses.country` takes `char(2)`

-- tests/cases/shopify-orders/events.ndjson:15: 5000000000010
-- dead letter (decode): no event type: nothing at `envelope.detail.metadata['X-Shopify-Topic']`

-- tests/cases/shopify-orders/events.ndjson:16: orders/updated 5000000000001
-- upsert `customers`: 1 row
--    id              115310627314723955
--    name            Zoë
--    email           late@example.com
--    verified_email  NULL
--    city            NULL
--    country         NULL
--    tags            NULL
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
-- (115310627314723955, "Zoë", "late@example.com", NULL, NULL, NULL, NULL)

-- upsert `orders`: 1 row
--    id                    5000000000001
--    shop                  example.myshopify.com
--    name                  #1002
--    customer              115310627314723955
--    email                 late@example.com
--    financial_status      pending
--    fulfillment_status    NULL
--    currency              KWD
--    presentment_currency  EUR
--    subtotal_price        3.750
--    total_discounts       0.000
--    total_shipping        0.000
--    total_tax             0.000
--    total_price           3.750
--    total_presented       10.200
--    taxes_included        false
--    is_test               false
--    tags                  NULL
--    client                NULL
--    cancel_reason         NULL
--    cancelled_at          NULL
--    created_at            2022-01-02 07:00:00
--    updated_at            2022-01-03 07:00:00
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
-- (5000000000001, "example.myshopify.com", "#1002", 115310627314723955, "late@example.com", "pending", NULL, "KWD", "EUR", 3.750, 0.000, 0.000, 0.000, 3.750, 10.200, false, false, NULL, NULL, NULL, NULL, "2022-01-02 07:00:00", "2022-01-03 07:00:00")

-- replace `addresses`: what the event no longer has
--    where order_id       5000000000001
--    and kind is none of
DELETE FROM `addresses`
WHERE `order_id` = ?;
-- (5000000000001)

-- replace `line_items`: what the event no longer has
--    where order_id     5000000000001
--    and id is none of  13500000000001
DELETE FROM `line_items`
WHERE `order_id` = ?
    AND (`id`) NOT IN (?);
-- (5000000000001, 13500000000001)

-- replace `line_items`: 1 row
--    order_id        5000000000001
--    id              13500000000001
--    position        0
--    product_id      632910392
--    variant_id      808950810
--    sku             NULL
--    title           Dates
--    variant_title   NULL
--    quantity        3
--    price           1.250
--    presented       3.400
--    total_discount  0.000
--    is_gift_card    false
--    properties      []
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

-- replace `shipping_lines`: what the event no longer has
--    where order_id     5000000000001
--    and id is none of
DELETE FROM `shipping_lines`
WHERE `order_id` = ?;
-- (5000000000001)

-- replace `tax_lines`: what the event no longer has
--    where order_id           5000000000001
--    where owner              line
--    and owner_id is none of
--    and position is none of
DELETE FROM `tax_lines`
WHERE `order_id` = ? AND `owner` = ?;
-- (5000000000001, "line")

-- replace `tax_lines`: what the event no longer has
--    where order_id           5000000000001
--    where owner              shipping
--    and owner_id is none of
--    and position is none of
DELETE FROM `tax_lines`
WHERE `order_id` = ? AND `owner` = ?;
-- (5000000000001, "shipping")

-- replace `tax_lines`: what the event no longer has
--    where order_id           5000000000001
--    where owner              order
--    and owner_id is none of
--    and position is none of
DELETE FROM `tax_lines`
WHERE `order_id` = ? AND `owner` = ?;
-- (5000000000001, "order")

-- replace `discounts`: what the event no longer has
--    where order_id           5000000000001
--    and position is none of
DELETE FROM `discounts`
WHERE `order_id` = ?;
-- (5000000000001)

-- replace `discount_allocations`: what the event no longer has
--    where order_id           5000000000001
--    where owner              line
--    and owner_id is none of
--    and discount is none of
DELETE FROM `discount_allocations`
WHERE `order_id` = ? AND `owner` = ?;
-- (5000000000001, "line")

-- replace `discount_allocations`: what the event no longer has
--    where order_id           5000000000001
--    where owner              shipping
--    and owner_id is none of
--    and discount is none of
DELETE FROM `discount_allocations`
WHERE `order_id` = ? AND `owner` = ?;
-- (5000000000001, "shipping")

-- replace `payments`: what the event no longer has
--    where order_id          5000000000001
--    and gateway is none of  cash
DELETE FROM `payments`
WHERE `order_id` = ?
    AND (`gateway`) NOT IN (?);
-- (5000000000001, "cash")

-- replace `payments`: 1 row
--    order_id  5000000000001
--    gateway   cash
INSERT INTO `payments` (`order_id`, `gateway`)
VALUES
    (?, ?)
AS `payments_new`
ON DUPLICATE KEY UPDATE
    `order_id` = IF(`payments`.`order_id` = `payments_new`.`order_id` AND `payments`.`gateway` = `payments_new`.`gateway`, `payments`.`order_id`, (SELECT 1 UNION ALL SELECT 2));
-- (5000000000001, "cash")

