-- truncate `customers`: all rows
DELETE FROM `customers`;

-- upsert `customers`: 1 row
INSERT INTO `customers` (`id`)
VALUES
    (?)
ON DUPLICATE KEY UPDATE
    `id` = IF(`id` = VALUES(`id`), `id`, (SELECT NULL UNION ALL SELECT NULL));
-- (1)

-- upsert `orders`: 1 row
INSERT INTO `orders` (`id`, `customer`)
VALUES
    (?, ?)
ON DUPLICATE KEY UPDATE
    `customer` = IF(`id` = VALUES(`id`), VALUES(`customer`), (SELECT NULL UNION ALL SELECT NULL));
-- (10, 1)

-- upsert `items`: 1 row
INSERT INTO `items` (`order_id`, `position`)
VALUES
    (?, ?)
ON DUPLICATE KEY UPDATE
    `order_id` = IF(`order_id` = VALUES(`order_id`) AND `position` = VALUES(`position`), `order_id`, (SELECT NULL UNION ALL SELECT NULL));
-- (10, 1)

-- upsert `invoices`: 1 row
INSERT INTO `invoices` (`id`, `order_id`)
VALUES
    (?, ?)
ON DUPLICATE KEY UPDATE
    `order_id` = IF(`id` = VALUES(`id`), VALUES(`order_id`), (SELECT NULL UNION ALL SELECT NULL));
-- (100, 11)

-- truncate `orders`: all rows
DELETE FROM `orders`;

-- truncate `invoices`: all rows
DELETE FROM `invoices`;

