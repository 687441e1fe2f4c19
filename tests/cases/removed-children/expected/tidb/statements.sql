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
    `qty` = CASE WHEN `cart_id` = VALUES(`cart_id`) AND `sku` = VALUES(`sku`) THEN VALUES(`qty`) WHEN EXP(1000) > 0 THEN VALUES(`qty`) END;
-- (1, "a", 1)
-- (1, "b", 2)

-- replace `cart_items`: 3 rows
INSERT INTO `cart_items` (`cart_id`, `sku`, `qty`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `qty` = CASE WHEN `cart_id` = VALUES(`cart_id`) AND `sku` = VALUES(`sku`) THEN VALUES(`qty`) WHEN EXP(1000) > 0 THEN VALUES(`qty`) END;
-- (1, "c", 3)

-- replace `cart_items`: rows that the event no longer has
DELETE FROM `cart_items`
WHERE `cart_id` = ?
    AND (`sku`) NOT IN (?);
-- (2, "a")

-- delete `cart_items`: 3 rows
DELETE FROM `cart_items` AS `stored`
WHERE (`stored`.`cart_id`, `stored`.`sku`) IN ((?, ?), (?, ?));
-- (1, "a")
-- (1, "c")

-- delete `cart_items`: 3 rows
DELETE FROM `cart_items`
WHERE (`cart_id`, `sku`) IN ((?, ?), (NULL, NULL));
-- (1, "zz")

