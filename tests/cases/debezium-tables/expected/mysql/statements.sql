-- upsert `customers`: 1 row
INSERT INTO `customers` (`id`, `name`, `paid`, `at`, `opens`, `zoned`)
VALUES
    (?, ?, ?, ?, ?, ?)
AS `customers_new`
ON DUPLICATE KEY UPDATE
    `name` = IF(`customers`.`id` = `customers_new`.`id`, `customers_new`.`name`, (SELECT 1 UNION ALL SELECT 2)),
    `paid` = `customers_new`.`paid`,
    `at` = `customers_new`.`at`,
    `opens` = `customers_new`.`opens`,
    `zoned` = `customers_new`.`zoned`;
-- (1005, "john doe", 12.3456, "2019-06-05 10:11:08.470123", "13:45:00.123456", "2019-06-05 10:11:08.470123")

-- delete `customers`: 1 row
DELETE FROM `customers`
WHERE `id` = ?;
-- (1005)

-- upsert `orders`: 1 row
INSERT INTO `orders` (`id`, `total`, `ordered`, `note`)
VALUES
    (?, ?, ?, ?)
AS `orders_new`
ON DUPLICATE KEY UPDATE
    `total` = IF(`orders`.`id` = `orders_new`.`id`, `orders_new`.`total`, (SELECT 1 UNION ALL SELECT 2)),
    `ordered` = `orders_new`.`ordered`,
    `note` = `orders_new`.`note`;
-- (1, 19.99, "2018-03-03 13:52:34", "first")

-- upsert `orders`: 1 row
INSERT INTO `orders` (`id`, `total`, `ordered`, `note`)
VALUES
    (?, ?, ?, ?)
AS `orders_new`
ON DUPLICATE KEY UPDATE
    `total` = IF(`orders`.`id` = `orders_new`.`id`, `orders_new`.`total`, (SELECT 1 UNION ALL SELECT 2)),
    `ordered` = `orders_new`.`ordered`;
-- (1, 25.99, "2018-03-03 13:52:34", NULL)

-- truncate `orders`: all rows
DELETE FROM `orders`;

-- upsert `deletes`: 1 row
INSERT INTO `deletes` (`table_name`, `row_data`)
VALUES
    (?, ?)
AS `deletes_new`
ON DUPLICATE KEY UPDATE
    `row_data` = IF(`deletes`.`table_name` = `deletes_new`.`table_name`, `deletes_new`.`row_data`, (SELECT 1 UNION ALL SELECT 2));
-- ("AUDIT", "{\"ID\":9,\"TOTAL\":19.99,\"ORDERED\":\"2018-03-03T13:52:34Z\"}")

