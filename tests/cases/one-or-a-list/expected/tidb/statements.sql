-- upsert `orders`: 1 row
INSERT INTO `orders` (`id`)
VALUES
    (?)
ON DUPLICATE KEY UPDATE
    `id` = CASE WHEN `id` = VALUES(`id`) THEN `id` WHEN EXP(1000) > 0 THEN `id` END;
-- (1)

-- replace `order_lines`: rows that the event no longer has
DELETE FROM `order_lines`
WHERE `order_id` = ?
    AND (`position`) NOT IN (?, ?);
-- (1, 0, 1)

-- replace `order_lines`: 2 rows
INSERT INTO `order_lines` (`order_id`, `position`, `sku`, `qty`)
VALUES
    (?, ?, ?, ?),
    (?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `sku` = CASE WHEN `order_id` = VALUES(`order_id`) AND `position` = VALUES(`position`) THEN VALUES(`sku`) WHEN EXP(1000) > 0 THEN VALUES(`sku`) END,
    `qty` = VALUES(`qty`);
-- (1, 0, "X", 1)
-- (1, 1, "Y", 2)

-- replace `order_tags`: rows that the event no longer has
DELETE FROM `order_tags`
WHERE `order_id` = ?
    AND (`position`) NOT IN (?, ?);
-- (1, 0, 1)

-- replace `order_tags`: 2 rows
INSERT INTO `order_tags` (`order_id`, `position`, `tag`)
VALUES
    (?, ?, ?),
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `tag` = CASE WHEN `order_id` = VALUES(`order_id`) AND `position` = VALUES(`position`) THEN VALUES(`tag`) WHEN EXP(1000) > 0 THEN VALUES(`tag`) END;
-- (1, 0, "a")
-- (1, 1, "b")

-- replace `order_lines`: rows that the event no longer has
DELETE FROM `order_lines`
WHERE `order_id` = ?
    AND (`position`) NOT IN (?);
-- (2, 0)

-- replace `order_lines`: 1 row
INSERT INTO `order_lines` (`order_id`, `position`, `sku`, `qty`)
VALUES
    (?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `sku` = CASE WHEN `order_id` = VALUES(`order_id`) AND `position` = VALUES(`position`) THEN VALUES(`sku`) WHEN EXP(1000) > 0 THEN VALUES(`sku`) END,
    `qty` = VALUES(`qty`);
-- (2, 0, "X", 3)

-- replace `order_tags`: rows that the event no longer has
DELETE FROM `order_tags`
WHERE `order_id` = ?
    AND (`position`) NOT IN (?);
-- (2, 0)

-- replace `order_tags`: 1 row
INSERT INTO `order_tags` (`order_id`, `position`, `tag`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `tag` = CASE WHEN `order_id` = VALUES(`order_id`) AND `position` = VALUES(`position`) THEN VALUES(`tag`) WHEN EXP(1000) > 0 THEN VALUES(`tag`) END;
-- (2, 0, "solo")

-- replace `order_lines`: rows that the event no longer has
DELETE FROM `order_lines`
WHERE `order_id` = ?;
-- (3)

-- replace `order_tags`: rows that the event no longer has
DELETE FROM `order_tags`
WHERE `order_id` = ?;
-- (3)

