-- upsert `items_by_position`: 2 rows
INSERT INTO `items_by_position` (`order_id`, `position`, `sku`)
VALUES
    (?, ?, ?),
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `sku` = IF(`order_id` = VALUES(`order_id`) AND `position` = VALUES(`position`), VALUES(`sku`), (SELECT NULL UNION ALL SELECT NULL));
-- (1, 0, "A")
-- (1, 1, "B")

-- upsert `items_by_their_own_id`: 2 rows
INSERT INTO `items_by_their_own_id` (`id`, `order_id`)
VALUES
    (?, ?),
    (?, ?)
ON DUPLICATE KEY UPDATE
    `order_id` = IF(`id` = VALUES(`id`), VALUES(`order_id`), (SELECT NULL UNION ALL SELECT NULL));
-- (11, 1)
-- (12, 1)

-- upsert `prices`: 3 rows
INSERT INTO `prices` (`article`, `variant`, `position`, `net`)
VALUES
    (?, ?, ?, ?),
    (?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `net` = IF(`article` = VALUES(`article`) AND `variant` = VALUES(`variant`) AND `position` = VALUES(`position`), VALUES(`net`), (SELECT NULL UNION ALL SELECT NULL));
-- (1, "large", 0, 3.00)
-- (1, "small", 0, 1.50)

-- upsert `prices`: 3 rows
INSERT INTO `prices` (`article`, `variant`, `position`, `net`)
VALUES
    (?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `net` = IF(`article` = VALUES(`article`) AND `variant` = VALUES(`variant`) AND `position` = VALUES(`position`), VALUES(`net`), (SELECT NULL UNION ALL SELECT NULL));
-- (1, "small", 1, 2.00)

-- upsert `prices_by_their_own_id`: 3 rows
INSERT INTO `prices_by_their_own_id` (`id`, `net`)
VALUES
    (?, ?),
    (?, ?)
ON DUPLICATE KEY UPDATE
    `net` = IF(`id` = VALUES(`id`), VALUES(`net`), (SELECT NULL UNION ALL SELECT NULL));
-- (21, 1.50)
-- (22, 2.00)

-- upsert `prices_by_their_own_id`: 3 rows
INSERT INTO `prices_by_their_own_id` (`id`, `net`)
VALUES
    (?, ?)
ON DUPLICATE KEY UPDATE
    `net` = IF(`id` = VALUES(`id`), VALUES(`net`), (SELECT NULL UNION ALL SELECT NULL));
-- (23, 3.00)

-- upsert `orders`: 1 row
INSERT INTO `orders` (`id`, `state`)
VALUES
    (?, ?)
ON DUPLICATE KEY UPDATE
    `state` = IF(`id` = VALUES(`id`), VALUES(`state`), (SELECT NULL UNION ALL SELECT NULL));
-- (1, "paid")

-- upsert `items_by_position`: 1 row
INSERT INTO `items_by_position` (`order_id`, `position`, `sku`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `sku` = IF(`order_id` = VALUES(`order_id`) AND `position` = VALUES(`position`), VALUES(`sku`), (SELECT NULL UNION ALL SELECT NULL));
-- (2, 0, "A")

-- upsert `items_by_their_own_id`: 1 row
INSERT INTO `items_by_their_own_id` (`id`, `order_id`)
VALUES
    (?, ?)
ON DUPLICATE KEY UPDATE
    `order_id` = IF(`id` = VALUES(`id`), VALUES(`order_id`), (SELECT NULL UNION ALL SELECT NULL));
-- (13, 2)

