-- upsert `people`: 1 row
INSERT INTO `people` (`id`, `boss`)
VALUES
    (?, ?)
AS `people_new`
ON DUPLICATE KEY UPDATE
    `boss` = IF(`people`.`id` = `people_new`.`id`, `people_new`.`boss`, (SELECT 1 UNION ALL SELECT 2));
-- ("ann", NULL)

