-- replace `cart_items`: rows that the event no longer has
DELETE FROM `cart_items`
WHERE `cart` = ?
    AND (`position`) NOT IN (?, ?, ?, ?);
-- (1, 0, 1, 2, 3)

-- replace `cart_items`: 1 row
INSERT INTO `cart_items` (`cart`, `position`, `sku`, `qty`, `seen`)
VALUES
    (?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `sku` = CASE WHEN `cart` = VALUES(`cart`) AND `position` = VALUES(`position`) THEN VALUES(`sku`) WHEN EXP(1000) > 0 THEN VALUES(`sku`) END,
    `qty` = VALUES(`qty`),
    `seen` = VALUES(`seen`);
-- (1, 0, "a", 1, 1)

-- replace `cart_items`: rows that the event no longer has
DELETE FROM `cart_items`
WHERE `cart` = ?
    AND (`position`) NOT IN (?, ?);
-- (2, 0, 1)

-- delete `cart_items`: 1 row
DELETE FROM `cart_items`
WHERE (`cart`, `sku`) IN ((?, ?), (NULL, NULL));
-- (1, "a")

-- delete `cart_items`: 2 rows
DELETE FROM `cart_items` AS `stored`
WHERE
    (`stored`.`cart` = ? AND `stored`.`position` = ? AND (`stored`.`seen` IS NULL OR `stored`.`seen` <= ?))
    OR (`stored`.`cart` = ? AND `stored`.`position` = ? AND (`stored`.`seen` IS NULL OR `stored`.`seen` <= ?));
-- (3, 0, 3)
-- (3, 1, 3)

-- delete `cart_items`: 1 row
DELETE FROM `cart_items`
WHERE (`cart`, `position`) IN ((?, ?), (NULL, NULL))
    AND (`seen` IS NULL OR `seen` <= ?);
-- (3, 1, 4)

-- update `cart_items`: 3 rows
UPDATE /*+ INL_JOIN(`stored`) */ (
    SELECT CAST(? AS SIGNED) AS column1, CAST(? AS SIGNED) AS column2, CAST(? AS SIGNED) AS column3, CAST(? AS CHAR) COLLATE utf8mb4_0900_bin AS column4
    UNION ALL SELECT CAST(? AS SIGNED), CAST(? AS SIGNED), CAST(? AS SIGNED), CAST(? AS CHAR) COLLATE utf8mb4_0900_bin
) AS given
STRAIGHT_JOIN `cart_items` AS `stored` ON `stored`.`cart` = given.column3 AND `stored`.`sku` = given.column4
SET
    `stored`.`qty` = given.column1,
    `stored`.`seen` = given.column2;
-- (50, 5, 2, "a")
-- (60, 5, 2, "b")

-- update `cart_items`: 3 rows
UPDATE `cart_items` SET
    `qty` = ?,
    `seen` = ?
WHERE (`cart`, `sku`) IN ((?, ?), (NULL, NULL));
-- (70, 5, 2, "zz")

-- update `cart_items`: 2 rows
UPDATE /*+ INL_JOIN(`stored`) */ (
    SELECT CAST(? AS SIGNED) AS column1, CAST(? AS SIGNED) AS column2, CAST(? AS SIGNED) AS column3
    UNION ALL SELECT CAST(? AS SIGNED), CAST(? AS SIGNED), CAST(? AS SIGNED)
) AS given
STRAIGHT_JOIN `cart_items` AS `stored` ON `stored`.`cart` = given.column2 AND `stored`.`position` = given.column3
SET
    `stored`.`qty` = given.column1;
-- (9, 3, 0)
-- (10, 3, 1)

-- update `cart_items`: 1 row
UPDATE `cart_items` SET
    `qty` = ?
WHERE `cart` IN (?, NULL);
-- (0, 3)

-- update `cart_items`: 1 row
UPDATE `cart_items` SET
    `seen` = ?
WHERE `cart` IN (?, NULL);
-- (9, 2)

