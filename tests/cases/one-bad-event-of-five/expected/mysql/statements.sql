-- upsert `measurements`: 1 row
INSERT INTO `measurements` (`id`, `value`, `batch`)
VALUES
    (?, ?, ?)
AS `measurements_new`
ON DUPLICATE KEY UPDATE
    `value` = IF(`measurements`.`id` = `measurements_new`.`id`, `measurements_new`.`value`, (SELECT 1 UNION ALL SELECT 2)),
    `batch` = `measurements_new`.`batch`;
-- (1, 10, "b1")

