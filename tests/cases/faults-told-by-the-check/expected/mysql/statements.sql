-- upsert `items_by_position`: 2 rows
INSERT INTO `items_by_position` (`order_id`, `position`, `sku`)
VALUES
    (?, ?, ?),
    (?, ?, ?)
AS `items_by_position_new`
ON DUPLICATE KEY UPDATE
    `sku` = IF(`items_by_position`.`order_id` = `items_by_position_new`.`order_id` AND `items_by_position`.`position` = `items_by_position_new`.`position`, `items_by_position_new`.`sku`, (SELECT 1 UNION ALL SELECT 2));
-- (1, 0, "A")
-- (1, 1, "B")

-- upsert `items_by_their_own_id`: 2 rows
INSERT INTO `items_by_their_own_id` (`id`, `order_id`)
VALUES
    (?, ?),
    (?, ?)
AS `items_by_their_own_id_new`
ON DUPLICATE KEY UPDATE
    `order_id` = IF(`items_by_their_own_id`.`id` = `items_by_their_own_id_new`.`id`, `items_by_their_own_id_new`.`order_id`, (SELECT 1 UNION ALL SELECT 2));
-- (11, 1)
-- (12, 1)

-- upsert `prices`: 3 rows
INSERT INTO `prices` (`article`, `variant`, `position`, `net`)
VALUES
    (?, ?, ?, ?),
    (?, ?, ?, ?)
AS `prices_new`
ON DUPLICATE KEY UPDATE
    `net` = IF(`prices`.`article` = `prices_new`.`article` AND `prices`.`variant` = `prices_new`.`variant` AND `prices`.`position` = `prices_new`.`position`, `prices_new`.`net`, (SELECT 1 UNION ALL SELECT 2));
-- (1, "large", 0, 3.00)
-- (1, "small", 0, 1.50)

-- upsert `prices`: 3 rows
INSERT INTO `prices` (`article`, `variant`, `position`, `net`)
VALUES
    (?, ?, ?, ?)
AS `prices_new`
ON DUPLICATE KEY UPDATE
    `net` = IF(`prices`.`article` = `prices_new`.`article` AND `prices`.`variant` = `prices_new`.`variant` AND `prices`.`position` = `prices_new`.`position`, `prices_new`.`net`, (SELECT 1 UNION ALL SELECT 2));
-- (1, "small", 1, 2.00)

-- upsert `prices_by_their_own_id`: 3 rows
INSERT INTO `prices_by_their_own_id` (`id`, `net`)
VALUES
    (?, ?),
    (?, ?)
AS `prices_by_their_own_id_new`
ON DUPLICATE KEY UPDATE
    `net` = IF(`prices_by_their_own_id`.`id` = `prices_by_their_own_id_new`.`id`, `prices_by_their_own_id_new`.`net`, (SELECT 1 UNION ALL SELECT 2));
-- (21, 1.50)
-- (22, 2.00)

-- upsert `prices_by_their_own_id`: 3 rows
INSERT INTO `prices_by_their_own_id` (`id`, `net`)
VALUES
    (?, ?)
AS `prices_by_their_own_id_new`
ON DUPLICATE KEY UPDATE
    `net` = IF(`prices_by_their_own_id`.`id` = `prices_by_their_own_id_new`.`id`, `prices_by_their_own_id_new`.`net`, (SELECT 1 UNION ALL SELECT 2));
-- (23, 3.00)

-- upsert `orders`: 1 row
INSERT INTO `orders` (`id`, `state`)
VALUES
    (?, ?)
AS `orders_new`
ON DUPLICATE KEY UPDATE
    `state` = IF(`orders`.`id` = `orders_new`.`id`, `orders_new`.`state`, (SELECT 1 UNION ALL SELECT 2));
-- (1, "paid")

-- upsert `items_by_position`: 1 row
INSERT INTO `items_by_position` (`order_id`, `position`, `sku`)
VALUES
    (?, ?, ?)
AS `items_by_position_new`
ON DUPLICATE KEY UPDATE
    `sku` = IF(`items_by_position`.`order_id` = `items_by_position_new`.`order_id` AND `items_by_position`.`position` = `items_by_position_new`.`position`, `items_by_position_new`.`sku`, (SELECT 1 UNION ALL SELECT 2));
-- (2, 0, "A")

-- upsert `items_by_their_own_id`: 1 row
INSERT INTO `items_by_their_own_id` (`id`, `order_id`)
VALUES
    (?, ?)
AS `items_by_their_own_id_new`
ON DUPLICATE KEY UPDATE
    `order_id` = IF(`items_by_their_own_id`.`id` = `items_by_their_own_id_new`.`id`, `items_by_their_own_id_new`.`order_id`, (SELECT 1 UNION ALL SELECT 2));
-- (13, 2)

