-- upsert `readings`: 1 row
INSERT INTO `readings` (`id`, `at`)
VALUES
    (?, ?)
AS `readings_new`
ON DUPLICATE KEY UPDATE
    `at` = IF(`readings`.`id` = `readings_new`.`id`, `readings_new`.`at`, (SELECT 1 UNION ALL SELECT 2));
-- (1, "2025-01-15 14:00:00.000000")

