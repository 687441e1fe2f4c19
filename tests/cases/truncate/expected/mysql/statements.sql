-- upsert `people`: 1 row
INSERT INTO `people` (`id`, `name`)
VALUES
    (?, ?)
AS `people_new`
ON DUPLICATE KEY UPDATE
    `name` = IF(`people`.`id` = `people_new`.`id`, `people_new`.`name`, (SELECT 1 UNION ALL SELECT 2));
-- (1, "Ada Sample")

-- upsert `items`: 1 row
INSERT INTO `items` (`id`, `name`)
VALUES
    (?, ?)
AS `items_new`
ON DUPLICATE KEY UPDATE
    `name` = IF(`items`.`id` = `items_new`.`id`, `items_new`.`name`, (SELECT 1 UNION ALL SELECT 2));
-- (1, "Desk")

-- truncate `people`: all rows
DELETE FROM `people`;

