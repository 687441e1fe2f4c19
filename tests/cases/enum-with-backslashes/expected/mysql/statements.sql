-- upsert `paths`: 1 row
INSERT INTO `paths` (`id`, `drive`)
VALUES
    (?, ?)
AS `paths_new`
ON DUPLICATE KEY UPDATE
    `drive` = IF(`paths`.`id` = `paths_new`.`id`, `paths_new`.`drive`, (SELECT 1 UNION ALL SELECT 2));
-- (1, "C:\\")

