-- upsert `chosen`: 1 row
INSERT INTO `chosen` (`id`, `shelf`, `at`, `count`, `place`)
VALUES
    (?, ?, ?, ?, ?)
AS `chosen_new`
ON DUPLICATE KEY UPDATE
    `count` = IF(`chosen`.`id` = `chosen_new`.`id` AND `chosen`.`shelf` = `chosen_new`.`shelf` AND `chosen`.`at` = `chosen_new`.`at`, `chosen_new`.`count`, (SELECT 1 UNION ALL SELECT 2)),
    `place` = `chosen_new`.`place`;
-- (1, "top", 1, 4, "hall")

-- upsert `names`: 3 rows
INSERT INTO `names` (`id`, `name`)
VALUES
    (?, ?),
    (?, ?)
AS `names_new`
ON DUPLICATE KEY UPDATE
    `id` = IF(`names`.`id` = `names_new`.`id` AND `names`.`name` = `names_new`.`name`, `names`.`id`, (SELECT 1 UNION ALL SELECT 2));
-- (1, "Ann")
-- (1, "B.*")

-- upsert `names`: 3 rows
INSERT INTO `names` (`id`, `name`)
VALUES
    (?, ?)
AS `names_new`
ON DUPLICATE KEY UPDATE
    `id` = IF(`names`.`id` = `names_new`.`id` AND `names`.`name` = `names_new`.`name`, `names`.`id`, (SELECT 1 UNION ALL SELECT 2));
-- (1, "Ben")

