-- upsert `orders`: 1 row
INSERT INTO `orders` (`id`, `state`, `total`, `changed`)
VALUES
    (?, ?, ?, ?)
AS `orders_new`
ON DUPLICATE KEY UPDATE
    `state` = IF(`orders`.`id` = `orders_new`.`id`, IF(`orders`.`changed` > `orders_new`.`changed`, `orders`.`state`, `orders_new`.`state`), (SELECT 1 UNION ALL SELECT 2)),
    `total` = IF(`orders`.`changed` > `orders_new`.`changed`, `orders`.`total`, `orders_new`.`total`),
    `changed` = IF(`orders`.`changed` > `orders_new`.`changed`, `orders`.`changed`, `orders_new`.`changed`);
-- (1, "new", 60.17, 1)

-- replace `lines`: rows that the event no longer has
DELETE FROM `lines`
WHERE `order` = ?
    AND (`line`, `gift`) NOT IN ((?, ?), (?, ?), (?, ?), (?, ?));
-- (1, 0, 0, 0, 1, 1, 0, 1, 0)

-- replace `lines`: 3 rows
INSERT INTO `lines` (`order`, `line`, `gift`, `name`)
VALUES
    (?, ?, ?, ?),
    (?, ?, ?, ?)
AS `lines_new`
ON DUPLICATE KEY UPDATE
    `name` = IF(`lines`.`order` = `lines_new`.`order` AND `lines`.`line` = `lines_new`.`line` AND `lines`.`gift` = `lines_new`.`gift`, `lines_new`.`name`, (SELECT 1 UNION ALL SELECT 2));
-- (1, 0, 0, "mug with card")
-- (1, 0, 1, "mug with ribbon")

-- replace `lines`: 3 rows
INSERT INTO `lines` (`order`, `line`, `gift`, `name`)
VALUES
    (?, ?, ?, ?)
AS `lines_new`
ON DUPLICATE KEY UPDATE
    `name` = IF(`lines`.`order` = `lines_new`.`order` AND `lines`.`line` = `lines_new`.`line` AND `lines`.`gift` = `lines_new`.`gift`, `lines_new`.`name`, (SELECT 1 UNION ALL SELECT 2));
-- (1, 1, 0, "cup")

-- replace `lines`: rows that the event no longer has
DELETE FROM `lines`
WHERE `order` = ?;
-- (2)

-- update `orders`: 1 row
UPDATE `orders` SET
    `state` = ?,
    `changed` = ?
WHERE `id` = ?
    AND (`changed` IS NULL OR `changed` <= ?);
-- ("paid", 2, 1, 2)

-- upsert `orders`: 1 row
INSERT INTO `orders` (`id`, `state`, `total`, `changed`)
VALUES
    (?, ?, ?, ?)
AS `orders_new`
ON DUPLICATE KEY UPDATE
    `id` = IF(`orders`.`id` = `orders_new`.`id`, `orders`.`id`, (SELECT 1 UNION ALL SELECT 2));
-- (101, "copy", 7.50, 1)

-- delete `orders`: 1 row
DELETE FROM `orders`
WHERE `id` = ?
    AND (`changed` IS NULL OR `changed` <= ?);
-- (3, 2)

-- replace `lines`: rows that the event no longer has
DELETE FROM `lines`
WHERE `order` = ?
    AND (`line`, `gift`) NOT IN ((?, ?));
-- (1, 0, 0)

