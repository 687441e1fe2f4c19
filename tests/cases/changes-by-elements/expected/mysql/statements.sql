-- replace `cart_items`: rows that the event no longer has
DELETE FROM `cart_items`
WHERE `cart` = ?
    AND (`position`) NOT IN (?, ?, ?, ?);
-- (1, 0, 1, 2, 3)

-- replace `cart_items`: 1 row
INSERT INTO `cart_items` (`cart`, `position`, `sku`, `qty`, `seen`)
VALUES
    (?, ?, ?, ?, ?)
AS `cart_items_new`
ON DUPLICATE KEY UPDATE
    `sku` = IF(`cart_items`.`cart` = `cart_items_new`.`cart` AND `cart_items`.`position` = `cart_items_new`.`position`, `cart_items_new`.`sku`, (SELECT 1 UNION ALL SELECT 2)),
    `qty` = `cart_items_new`.`qty`,
    `seen` = `cart_items_new`.`seen`;
-- (1, 0, "a", 1, 1)

-- replace `cart_items`: rows that the event no longer has
DELETE FROM `cart_items`
WHERE `cart` = ?
    AND (`position`) NOT IN (?, ?);
-- (2, 0, 1)

-- delete `cart_items`: 1 row
DELETE FROM `cart_items`
WHERE `cart` = ? AND `sku` = ?;
-- (1, "a")

-- delete `cart_items`: 2 rows
DELETE FROM `cart_items`
WHERE `cart` = ? AND `position` = ?
    AND (`seen` IS NULL OR `seen` <= ?);
-- (3, 0, 3)

-- update `cart_items`: 3 rows
UPDATE `cart_items` SET
    `qty` = ?,
    `seen` = ?
WHERE `cart` = ? AND `sku` = ?;
-- (50, 5, 2, "a")

-- update `cart_items`: 2 rows
UPDATE `cart_items` SET
    `qty` = ?
WHERE `cart` = ? AND `position` = ?;
-- (9, 3, 0)

-- update `cart_items`: 2 rows
UPDATE `cart_items` SET
    `qty` = ?
WHERE `cart` = ?;
-- (0, 3)

-- update `cart_items`: 1 row
UPDATE `cart_items` SET
    `seen` = ?
WHERE `cart` = ?;
-- (9, 2)

