-- upsert `things`: 1 row
INSERT INTO `things` (`id`, `both`, `absent`)
VALUES
    (?, ?, ?)
AS `things_new`
ON DUPLICATE KEY UPDATE
    `both` = IF(`things`.`id` = `things_new`.`id`, `things_new`.`both`, (SELECT 1 UNION ALL SELECT 2));
-- ("a", NULL, 6)

