-- upsert `folders`: 1 row
INSERT INTO `folders` (`id`, `parent`)
VALUES
    (?, ?)
AS `folders_new`
ON DUPLICATE KEY UPDATE
    `parent` = IF(`folders`.`id` = `folders_new`.`id`, `folders_new`.`parent`, (SELECT 1 UNION ALL SELECT 2));
-- (1, NULL)

-- upsert `files`: 1 row
INSERT INTO `files` (`id`, `folder`)
VALUES
    (?, ?)
AS `files_new`
ON DUPLICATE KEY UPDATE
    `folder` = IF(`files`.`id` = `files_new`.`id`, `files_new`.`folder`, (SELECT 1 UNION ALL SELECT 2));
-- (10, 1)

-- delete `folders`: 1 row
DELETE FROM `folders`
WHERE `id` = ?;
-- (4)

