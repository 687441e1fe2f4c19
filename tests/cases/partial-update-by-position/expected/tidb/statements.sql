-- upsert `orders`: 1 row
INSERT INTO `orders` (`id`, `city`, `street`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `city` = CASE WHEN `id` = VALUES(`id`) THEN VALUES(`city`) WHEN EXP(1000) > 0 THEN VALUES(`city`) END,
    `street` = VALUES(`street`);
-- (1, "Rome", "Sun 1")

-- replace `order_items`: rows that the event no longer has
DELETE FROM `order_items`
WHERE `order_id` = ?
    AND (`position`) NOT IN (?, ?);
-- (1, 0, 1)

-- replace `order_items`: 2 rows
INSERT INTO `order_items` (`order_id`, `position`, `sku`, `qty`)
VALUES
    (?, ?, ?, ?),
    (?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `sku` = CASE WHEN `order_id` = VALUES(`order_id`) AND `position` = VALUES(`position`) THEN VALUES(`sku`) WHEN EXP(1000) > 0 THEN VALUES(`sku`) END,
    `qty` = VALUES(`qty`);
-- (1, 0, "A", 1)
-- (1, 1, "B", 2)

-- replace `order_items`: rows that the event no longer has
DELETE FROM `order_items`
WHERE `order_id` = ?
    AND (`position`) NOT IN (?);
-- (2, 0)

-- replace `order_items`: 1 row
INSERT INTO `order_items` (`order_id`, `position`, `sku`, `qty`)
VALUES
    (?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `sku` = CASE WHEN `order_id` = VALUES(`order_id`) AND `position` = VALUES(`position`) THEN VALUES(`sku`) WHEN EXP(1000) > 0 THEN VALUES(`sku`) END,
    `qty` = VALUES(`qty`);
-- (2, 0, "A", 9)

-- update `orders`: 1 row
UPDATE `orders` SET
    `city` = ?
WHERE `id` IN (?, NULL);
-- ("Oslo", 1)

-- upsert `order_items`: 1 row
(SELECT 0, 1 FROM `orders` WHERE `id` = ? LOCK IN SHARE MODE);
-- (1)

-- upsert `order_items`: 1 row
INSERT INTO `order_items` (`order_id`, `position`, `sku`, `qty`)
VALUES
    (?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `sku` = CASE WHEN `order_id` = VALUES(`order_id`) AND `position` = VALUES(`position`) THEN VALUES(`sku`) WHEN EXP(1000) > 0 THEN VALUES(`sku`) END,
    `qty` = VALUES(`qty`);
-- (1, 2, "C", 3)

-- update `order_items`: 1 row
UPDATE `order_items` SET
    `qty` = ?
WHERE (`order_id`, `position`) IN ((?, ?), (NULL, NULL));
-- (5, 1, 0)

-- update `orders`: 1 row
UPDATE `orders` SET
    `id` = ?
WHERE `id` IN (?, NULL);
-- (1, 1)

-- replace `order_items`: rows that the event no longer has
(SELECT 0, 1 FROM `orders` WHERE `id` = ? LOCK IN SHARE MODE);
-- (2)

-- update `order_items`: 1 row
UPDATE `order_items` SET
    `sku` = ?
WHERE (`order_id`, `position`) IN ((?, ?), (NULL, NULL));
-- ("X", 2, 1)

