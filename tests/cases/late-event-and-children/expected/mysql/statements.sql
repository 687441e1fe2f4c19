-- upsert `orders`: 1 row
INSERT INTO `orders` (`id`, `state`, `changed_at`)
VALUES
    (?, ?, ?)
AS `orders_new`
ON DUPLICATE KEY UPDATE
    `state` = IF(`orders`.`id` = `orders_new`.`id`, IF(`orders`.`changed_at` > `orders_new`.`changed_at`, `orders`.`state`, `orders_new`.`state`), (SELECT 1 UNION ALL SELECT 2)),
    `changed_at` = IF(`orders`.`changed_at` > `orders_new`.`changed_at`, `orders`.`changed_at`, `orders_new`.`changed_at`);
-- (1, "new", "2025-01-15 10:00:02.000000")

-- replace `order_items`: rows that the event no longer has
(SELECT 0, 1 FROM `orders` WHERE `id` = ? AND (`changed_at` IS NULL OR `changed_at` <= ?) LOCK IN SHARE MODE);
-- (1, "2025-01-15 10:00:02.000000")

-- replace `order_items`: rows that the event no longer has
DELETE FROM `order_items`
WHERE `order_id` = ?
    AND (`sku`) NOT IN (?, ?);
-- (1, "a", "b")

-- replace `order_items`: 2 rows
INSERT INTO `order_items` (`order_id`, `sku`, `qty`)
VALUES
    (?, ?, ?),
    (?, ?, ?)
AS `order_items_new`
ON DUPLICATE KEY UPDATE
    `qty` = IF(`order_items`.`order_id` = `order_items_new`.`order_id` AND `order_items`.`sku` = `order_items_new`.`sku`, `order_items_new`.`qty`, (SELECT 1 UNION ALL SELECT 2));
-- (1, "a", 1)
-- (1, "b", 2)

-- replace `order_items`: rows that the event no longer has
DELETE FROM `order_items`
WHERE `order_id` = ?
    AND (`sku`) NOT IN (?);
-- (1, "x")

-- replace `order_items`: 1 row
INSERT INTO `order_items` (`order_id`, `sku`, `qty`)
VALUES
    (?, ?, ?)
AS `order_items_new`
ON DUPLICATE KEY UPDATE
    `qty` = IF(`order_items`.`order_id` = `order_items_new`.`order_id` AND `order_items`.`sku` = `order_items_new`.`sku`, `order_items_new`.`qty`, (SELECT 1 UNION ALL SELECT 2));
-- (1, "x", 9)

-- replace `order_items`: rows that the event no longer has
DELETE FROM `order_items`
WHERE `order_id` = ?;
-- (2)

