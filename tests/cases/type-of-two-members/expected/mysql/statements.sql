-- upsert `customers`: 1 row
INSERT INTO `customers` (`id`, `name`)
VALUES
    (?, ?)
AS `customers_new`
ON DUPLICATE KEY UPDATE
    `name` = IF(`customers`.`id` = `customers_new`.`id`, `customers_new`.`name`, (SELECT 1 UNION ALL SELECT 2));
-- (1, "Ada Sample")

-- upsert `orders`: 1 row
INSERT INTO `orders` (`id`, `customer_id`, `total`)
VALUES
    (?, ?, ?)
AS `orders_new`
ON DUPLICATE KEY UPDATE
    `customer_id` = IF(`orders`.`id` = `orders_new`.`id`, `orders_new`.`customer_id`, (SELECT 1 UNION ALL SELECT 2)),
    `total` = `orders_new`.`total`;
-- (1, 1, 5.00)

-- delete `orders`: 1 row
DELETE FROM `orders`
WHERE `id` = ?;
-- (1)

-- delete `customers`: 1 row
DELETE FROM `customers`
WHERE `id` = ?;
-- (2)

