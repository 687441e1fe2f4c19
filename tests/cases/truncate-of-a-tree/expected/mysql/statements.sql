-- upsert `nodes`: 1 row
INSERT INTO `nodes` (`id`, `parent`)
VALUES
    (?, ?)
AS `nodes_new`
ON DUPLICATE KEY UPDATE
    `parent` = IF(`nodes`.`id` = `nodes_new`.`id`, `nodes_new`.`parent`, (SELECT 1 UNION ALL SELECT 2));
-- (1, NULL)

-- upsert `folders`: 1 row
INSERT INTO `folders` (`tenant`, `id`, `parent`)
VALUES
    (?, ?, ?)
AS `folders_new`
ON DUPLICATE KEY UPDATE
    `parent` = IF(`folders`.`tenant` = `folders_new`.`tenant` AND `folders`.`id` = `folders_new`.`id`, `folders_new`.`parent`, (SELECT 1 UNION ALL SELECT 2));
-- (1, 1, NULL)

-- truncate `nodes`: all rows
UPDATE `nodes`
SET
    `parent` = NULL
WHERE `parent` IS NOT NULL;
DELETE FROM `nodes`;

-- truncate `folders`: all rows
UPDATE `folders`
SET
    `parent` = NULL
WHERE `parent` IS NOT NULL;
DELETE FROM `folders`;

