-- upsert `items_by_position`: 2 rows
INSERT INTO `items_by_position` (`order_id`, `position`, `sku`)
VALUES
    (?, ?, ?),
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `sku` = CASE WHEN `order_id` = VALUES(`order_id`) AND `position` = VALUES(`position`) THEN VALUES(`sku`) WHEN EXP(1000) > 0 THEN VALUES(`sku`) END;
-- (1, 0, "A")
-- (1, 1, "B")

-- upsert `items_by_their_own_id`: 2 rows
INSERT INTO `items_by_their_own_id` (`id`, `order_id`)
VALUES
    (?, ?),
    (?, ?)
ON DUPLICATE KEY UPDATE
    `order_id` = CASE WHEN `id` = VALUES(`id`) THEN VALUES(`order_id`) WHEN EXP(1000) > 0 THEN VALUES(`order_id`) END;
-- (11, 1)
-- (12, 1)

-- upsert `prices`: 3 rows
INSERT INTO `prices` (`article`, `variant`, `position`, `net`)
VALUES
    (?, ?, ?, ?),
    (?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `net` = CASE WHEN `article` = VALUES(`article`) AND `variant` = VALUES(`variant`) AND `position` = VALUES(`position`) THEN VALUES(`net`) WHEN EXP(1000) > 0 THEN VALUES(`net`) END;
-- (1, "large", 0, 3.00)
-- (1, "small", 0, 1.50)

-- upsert `prices`: 3 rows
INSERT INTO `prices` (`article`, `variant`, `position`, `net`)
VALUES
    (?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `net` = CASE WHEN `article` = VALUES(`article`) AND `variant` = VALUES(`variant`) AND `position` = VALUES(`position`) THEN VALUES(`net`) WHEN EXP(1000) > 0 THEN VALUES(`net`) END;
-- (1, "small", 1, 2.00)

-- upsert `prices_by_their_own_id`: 3 rows
INSERT INTO `prices_by_their_own_id` (`id`, `net`)
VALUES
    (?, ?),
    (?, ?)
ON DUPLICATE KEY UPDATE
    `net` = CASE WHEN `id` = VALUES(`id`) THEN VALUES(`net`) WHEN EXP(1000) > 0 THEN VALUES(`net`) END;
-- (21, 1.50)
-- (22, 2.00)

-- upsert `prices_by_their_own_id`: 3 rows
INSERT INTO `prices_by_their_own_id` (`id`, `net`)
VALUES
    (?, ?)
ON DUPLICATE KEY UPDATE
    `net` = CASE WHEN `id` = VALUES(`id`) THEN VALUES(`net`) WHEN EXP(1000) > 0 THEN VALUES(`net`) END;
-- (23, 3.00)

-- upsert `orders`: 1 row
INSERT INTO `orders` (`id`, `state`)
VALUES
    (?, ?)
ON DUPLICATE KEY UPDATE
    `state` = CASE WHEN `id` = VALUES(`id`) THEN VALUES(`state`) WHEN EXP(1000) > 0 THEN VALUES(`state`) END;
-- (1, "paid")

-- upsert `items_by_position`: 1 row
INSERT INTO `items_by_position` (`order_id`, `position`, `sku`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `sku` = CASE WHEN `order_id` = VALUES(`order_id`) AND `position` = VALUES(`position`) THEN VALUES(`sku`) WHEN EXP(1000) > 0 THEN VALUES(`sku`) END;
-- (2, 0, "A")

-- upsert `items_by_their_own_id`: 1 row
INSERT INTO `items_by_their_own_id` (`id`, `order_id`)
VALUES
    (?, ?)
ON DUPLICATE KEY UPDATE
    `order_id` = CASE WHEN `id` = VALUES(`id`) THEN VALUES(`order_id`) WHEN EXP(1000) > 0 THEN VALUES(`order_id`) END;
-- (13, 2)

