-- replace `order_lines`: rows that the event no longer has
DELETE FROM `order_lines`
WHERE `order_id` = ?
    AND (`position`) NOT IN (?, ?, ?, ?);
-- (1, 0, 1, 2, 2)

-- replace `order_lines`: 3 rows
INSERT INTO `order_lines` (`order_id`, `position`, `item_id`, `name`, `qty`)
VALUES
    (?, ?, ?, ?, ?),
    (?, ?, ?, ?, ?)
AS `order_lines_new`
ON DUPLICATE KEY UPDATE
    `item_id` = IF(`order_lines`.`order_id` = `order_lines_new`.`order_id` AND `order_lines`.`position` = `order_lines_new`.`position`, `order_lines_new`.`item_id`, (SELECT 1 UNION ALL SELECT 2)),
    `name` = `order_lines_new`.`name`,
    `qty` = `order_lines_new`.`qty`;
-- (1, 0, "a", "Pen", 4)
-- (1, 1, "b", "Ink", 5)

-- replace `order_lines`: 3 rows
INSERT INTO `order_lines` (`order_id`, `position`, `item_id`, `name`, `qty`)
VALUES
    (?, ?, ?, ?, ?)
AS `order_lines_new`
ON DUPLICATE KEY UPDATE
    `item_id` = IF(`order_lines`.`order_id` = `order_lines_new`.`order_id` AND `order_lines`.`position` = `order_lines_new`.`position`, `order_lines_new`.`item_id`, (SELECT 1 UNION ALL SELECT 2)),
    `name` = `order_lines_new`.`name`,
    `qty` = `order_lines_new`.`qty`;
-- (1, 2, "c", "Cap", 6)

-- replace `order_lines`: rows that the event no longer has
DELETE FROM `order_lines`
WHERE `order_id` = ?
    AND (`position`) NOT IN (?, ?);
-- (2, 0, 1)

-- replace `order_lines`: rows that the event no longer has
DELETE FROM `order_lines`
WHERE `order_id` = ?;
-- (3)

