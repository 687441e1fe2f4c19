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
ON DUPLICATE KEY UPDATE
    `qty` = IF(`cart_id` = VALUES(`cart_id`) AND `sku` = VALUES(`sku`), VALUES(`qty`), (SELECT NULL UNION ALL SELECT NULL));
-- (1, "a", 1)
-- (1, "b", 2)

-- replace `cart_items`: 3 rows
INSERT INTO `cart_items` (`cart_id`, `sku`, `qty`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `qty` = IF(`cart_id` = VALUES(`cart_id`) AND `sku` = VALUES(`sku`), VALUES(`qty`), (SELECT NULL UNION ALL SELECT NULL));
-- (1, "c", 3)

-- replace `cart_items`: rows that the event no longer has
DELETE FROM `cart_items`
WHERE `cart_id` = ?
    AND (`sku`) NOT IN (?);
-- (2, "a")

-- delete `cart_items`: 3 rows
DELETE /*+ JOIN_INDEX(`stored`) */ `stored` FROM (
    SELECT CAST(? AS SIGNED) AS column1, CAST(? AS CHAR(9)) AS column2
    UNION ALL VALUES (CAST(? AS SIGNED), CAST(? AS CHAR(9)))
) AS given
STRAIGHT_JOIN `cart_items` AS `stored` ON `stored`.`cart_id` = given.column1 AND `stored`.`sku` = given.column2;
-- (1, "a")
-- (1, "c")

-- delete `cart_items`: 3 rows
DELETE FROM `cart_items`
WHERE `cart_id` = ? AND `sku` = ?;
-- (1, "zz")

