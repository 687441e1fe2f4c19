-- upsert `orders`: 1 row
INSERT INTO `orders` (`id`)
VALUES
    (?)
AS `orders_new`
ON DUPLICATE KEY UPDATE
    `id` = IF(`orders`.`id` = `orders_new`.`id`, `orders`.`id`, (SELECT 1 UNION ALL SELECT 2));
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
AS `order_lines_new`
ON DUPLICATE KEY UPDATE
    `sku` = IF(`order_lines`.`order_id` = `order_lines_new`.`order_id` AND `order_lines`.`position` = `order_lines_new`.`position`, `order_lines_new`.`sku`, (SELECT 1 UNION ALL SELECT 2)),
    `qty` = `order_lines_new`.`qty`;
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
AS `order_tags_new`
ON DUPLICATE KEY UPDATE
    `tag` = IF(`order_tags`.`order_id` = `order_tags_new`.`order_id` AND `order_tags`.`position` = `order_tags_new`.`position`, `order_tags_new`.`tag`, (SELECT 1 UNION ALL SELECT 2));
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
AS `order_lines_new`
ON DUPLICATE KEY UPDATE
    `sku` = IF(`order_lines`.`order_id` = `order_lines_new`.`order_id` AND `order_lines`.`position` = `order_lines_new`.`position`, `order_lines_new`.`sku`, (SELECT 1 UNION ALL SELECT 2)),
    `qty` = `order_lines_new`.`qty`;
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
AS `order_tags_new`
ON DUPLICATE KEY UPDATE
    `tag` = IF(`order_tags`.`order_id` = `order_tags_new`.`order_id` AND `order_tags`.`position` = `order_tags_new`.`position`, `order_tags_new`.`tag`, (SELECT 1 UNION ALL SELECT 2));
-- (2, 0, "solo")

-- replace `order_lines`: rows that the event no longer has
DELETE FROM `order_lines`
WHERE `order_id` = ?;
-- (3)

-- replace `order_tags`: rows that the event no longer has
DELETE FROM `order_tags`
WHERE `order_id` = ?;
-- (3)

