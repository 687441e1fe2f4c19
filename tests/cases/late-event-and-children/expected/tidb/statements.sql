-- upsert `orders`: 1 row
INSERT INTO `orders` (`id`, `state`, `changed_at`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `state` = CASE WHEN `id` = VALUES(`id`) THEN IF(`changed_at` > VALUES(`changed_at`), `state`, VALUES(`state`)) WHEN EXP(1000) > 0 THEN IF(`changed_at` > VALUES(`changed_at`), `state`, VALUES(`state`)) END,
    `changed_at` = IF(`changed_at` > VALUES(`changed_at`), `changed_at`, VALUES(`changed_at`));
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
ON DUPLICATE KEY UPDATE
    `qty` = CASE WHEN `order_id` = VALUES(`order_id`) AND `sku` = VALUES(`sku`) THEN VALUES(`qty`) WHEN EXP(1000) > 0 THEN VALUES(`qty`) END;
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
ON DUPLICATE KEY UPDATE
    `qty` = CASE WHEN `order_id` = VALUES(`order_id`) AND `sku` = VALUES(`sku`) THEN VALUES(`qty`) WHEN EXP(1000) > 0 THEN VALUES(`qty`) END;
-- (1, "x", 9)

-- replace `order_items`: rows that the event no longer has
DELETE FROM `order_items`
WHERE `order_id` = ?;
-- (2)

