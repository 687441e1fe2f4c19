-- upsert `films`: 1 row
INSERT INTO `films` (`id`, `title`, `year`)
VALUES
    (?, ?, ?)
AS `films_new`
ON DUPLICATE KEY UPDATE
    `title` = IF(`films`.`id` = `films_new`.`id`, `films_new`.`title`, (SELECT 1 UNION ALL SELECT 2)),
    `year` = `films_new`.`year`;
-- (1, "Harbour", 1987)

