-- replace `lines`: rows that the event no longer has
DELETE FROM `lines`
WHERE `cart` = ?
    AND (`sku`) NOT IN (?, ?);
-- (1, "a", "b")

-- replace `lines`: rows that the event no longer has
DELETE FROM `lines`
WHERE `cart` = ?
    AND (`sku`) NOT IN (?);
-- (2, "a")

-- replace `lines`: 4 rows
INSERT INTO `lines` (`cart`, `sku`, `customer`, `quantity`)
VALUES
    (?, ?, ?, ?),
    (?, ?, ?, ?),
    (?, ?, ?, ?),
    (?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `customer` = CASE WHEN `cart` = VALUES(`cart`) AND `sku` = VALUES(`sku`) THEN VALUES(`customer`) WHEN EXP(1000) > 0 THEN VALUES(`customer`) END,
    `quantity` = VALUES(`quantity`);
-- (1, "a", "ann", 1)
-- (1, "b", "ann", 2)
-- (2, "a", "ann", 3)
-- (3, "c", "ann", 4)

-- replace `lines`: rows that the event no longer has
DELETE FROM `lines`
WHERE `cart` = ?;
-- (2)

-- replace `lines`: 2 rows
INSERT INTO `lines` (`cart`, `sku`, `customer`, `quantity`)
VALUES
    (?, ?, ?, ?),
    (?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `customer` = CASE WHEN `cart` = VALUES(`cart`) AND `sku` = VALUES(`sku`) THEN VALUES(`customer`) WHEN EXP(1000) > 0 THEN VALUES(`customer`) END,
    `quantity` = VALUES(`quantity`);
-- (1, "b", "ann", 5)
-- (1, "d", "ann", 6)

-- replace `lines`: 3 rows
INSERT INTO `lines` (`cart`, `sku`, `customer`, `quantity`)
VALUES
    (?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `customer` = CASE WHEN `cart` = VALUES(`cart`) AND `sku` = VALUES(`sku`) THEN VALUES(`customer`) WHEN EXP(1000) > 0 THEN VALUES(`customer`) END,
    `quantity` = VALUES(`quantity`);
-- (8, "x", "bob", 9)

