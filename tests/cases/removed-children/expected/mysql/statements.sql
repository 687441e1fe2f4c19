-- replace `cart_items`: rows that the event no longer has
DELETE FROM `cart_items`
WHERE `cart_id` = ?
    AND (`sku`) NOT IN (?, ?, ?, ?);
-- (1, "a", "b", "c", "c")

-- replace `cart_items`: 3 rows
INSERT INTO `cart_items` (`cart_id`, `sku`, `qty`)
VALUES
    (?, ?, ?),
    (?, ?, ?)
AS `cart_items_new`
ON DUPLICATE KEY UPDATE
    `qty` = IF(`cart_items`.`cart_id` = `cart_items_new`.`cart_id` AND `cart_items`.`sku` = `cart_items_new`.`sku`, `cart_items_new`.`qty`, (SELECT 1 UNION ALL SELECT 2));
-- (1, "a", 1)
-- (1, "b", 2)

-- replace `cart_items`: 3 rows
INSERT INTO `cart_items` (`cart_id`, `sku`, `qty`)
VALUES
    (?, ?, ?)
AS `cart_items_new`
ON DUPLICATE KEY UPDATE
    `qty` = IF(`cart_items`.`cart_id` = `cart_items_new`.`cart_id` AND `cart_items`.`sku` = `cart_items_new`.`sku`, `cart_items_new`.`qty`, (SELECT 1 UNION ALL SELECT 2));
-- (1, "c", 3)

-- replace `cart_items`: rows that the event no longer has
DELETE FROM `cart_items`
WHERE `cart_id` = ?
    AND (`sku`) NOT IN (?);
-- (2, "a")

-- delete `cart_items`: 3 rows
DELETE /*+ JOIN_INDEX(`stored`) */ `stored` FROM (
    SELECT CAST(? AS SIGNED) AS column1, ? AS column2
    UNION ALL SELECT CAST(? AS SIGNED), ?
) AS given
STRAIGHT_JOIN `cart_items` AS `stored` ON `stored`.`cart_id` = given.column1 AND `stored`.`sku` = given.column2;
-- (1, "a")
-- (1, "c")

-- delete `cart_items`: 3 rows
DELETE FROM `cart_items`
WHERE `cart_id` = ? AND `sku` = ?;
-- (1, "zz")

