-- truncate `customers`: all rows
DELETE FROM `customers`;

-- upsert `customers`: 1 row
INSERT INTO `customers` (`id`)
VALUES
    (?)
AS `customers_new`
ON DUPLICATE KEY UPDATE
    `id` = IF(`customers`.`id` = `customers_new`.`id`, `customers`.`id`, (SELECT 1 UNION ALL SELECT 2));
-- (1)

-- upsert `orders`: 1 row
INSERT INTO `orders` (`id`, `customer`)
VALUES
    (?, ?)
AS `orders_new`
ON DUPLICATE KEY UPDATE
    `customer` = IF(`orders`.`id` = `orders_new`.`id`, `orders_new`.`customer`, (SELECT 1 UNION ALL SELECT 2));
-- (10, 1)

-- upsert `items`: 1 row
INSERT INTO `items` (`order_id`, `position`)
VALUES
    (?, ?)
AS `items_new`
ON DUPLICATE KEY UPDATE
    `order_id` = IF(`items`.`order_id` = `items_new`.`order_id` AND `items`.`position` = `items_new`.`position`, `items`.`order_id`, (SELECT 1 UNION ALL SELECT 2));
-- (10, 1)

-- upsert `invoices`: 1 row
INSERT INTO `invoices` (`id`, `order_id`)
VALUES
    (?, ?)
AS `invoices_new`
ON DUPLICATE KEY UPDATE
    `order_id` = IF(`invoices`.`id` = `invoices_new`.`id`, `invoices_new`.`order_id`, (SELECT 1 UNION ALL SELECT 2));
-- (100, 11)

-- truncate `orders`: all rows
DELETE FROM `orders`;

-- truncate `invoices`: all rows
DELETE FROM `invoices`;

