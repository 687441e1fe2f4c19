-- upsert `readings`: 3 rows
INSERT INTO `readings` (`id`, `value`, `sender`)
VALUES
    (?, ?, ?),
    (?, ?, ?)
AS `readings_new`
ON DUPLICATE KEY UPDATE
    `value` = IF(`readings`.`id` = `readings_new`.`id`, `readings_new`.`value`, (SELECT 1 UNION ALL SELECT 2)),
    `sender` = `readings_new`.`sender`;
-- (1, 1.5, "north")
-- (2, 2, "north")

-- upsert `readings`: 3 rows
INSERT INTO `readings` (`id`, `value`, `sender`)
VALUES
    (?, ?, ?)
AS `readings_new`
ON DUPLICATE KEY UPDATE
    `value` = IF(`readings`.`id` = `readings_new`.`id`, `readings_new`.`value`, (SELECT 1 UNION ALL SELECT 2)),
    `sender` = `readings_new`.`sender`;
-- (3, NULL, "north")

