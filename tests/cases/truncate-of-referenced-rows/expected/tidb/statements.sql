-- truncate `customers`: all rows
DELETE FROM `customers`;

-- upsert `customers`: 1 row
INSERT INTO `customers` (`id`)
VALUES
    (?)
ON DUPLICATE KEY UPDATE
    `id` = CASE WHEN `id` = VALUES(`id`) THEN `id` WHEN EXP(1000) > 0 THEN `id` END;
-- (1)

-- upsert `orders`: 1 row
INSERT INTO `orders` (`id`, `customer`)
VALUES
    (?, ?)
ON DUPLICATE KEY UPDATE
    `customer` = CASE WHEN `id` = VALUES(`id`) THEN VALUES(`customer`) WHEN EXP(1000) > 0 THEN VALUES(`customer`) END;
-- (10, 1)

-- upsert `items`: 1 row
INSERT INTO `items` (`order_id`, `position`)
VALUES
    (?, ?)
ON DUPLICATE KEY UPDATE
    `order_id` = CASE WHEN `order_id` = VALUES(`order_id`) AND `position` = VALUES(`position`) THEN `order_id` WHEN EXP(1000) > 0 THEN `order_id` END;
-- (10, 1)

-- upsert `invoices`: 1 row
INSERT INTO `invoices` (`id`, `order_id`)
VALUES
    (?, ?)
ON DUPLICATE KEY UPDATE
    `order_id` = CASE WHEN `id` = VALUES(`id`) THEN VALUES(`order_id`) WHEN EXP(1000) > 0 THEN VALUES(`order_id`) END;
-- (100, 11)

-- truncate `orders`: all rows
DELETE FROM `orders`;

-- truncate `invoices`: all rows
DELETE FROM `invoices`;

