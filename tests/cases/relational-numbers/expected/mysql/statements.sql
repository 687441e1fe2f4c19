-- upsert `shops`: 1 row
INSERT INTO `shops` (`id`, `born`, `opens`, `closes`, `made_at`, `seen_at`, `due`)
VALUES
    (?, ?, ?, ?, ?, ?, ?)
AS `shops_new`
ON DUPLICATE KEY UPDATE
    `born` = IF(`shops`.`id` = `shops_new`.`id`, `shops_new`.`born`, (SELECT 1 UNION ALL SELECT 2)),
    `opens` = `shops_new`.`opens`,
    `closes` = `shops_new`.`closes`,
    `made_at` = `shops_new`.`made_at`,
    `seen_at` = `shops_new`.`seen_at`,
    `due` = `shops_new`.`due`;
-- (1, "2018-06-20", "17:29:04.000000", "17:29:04.123", "2023-07-26 10:22:47.048491", "2023-07-26 10:22:47.048491", "2017-09-15")

