-- upsert `shifts`: 1 row
INSERT INTO `shifts` (`id`, `begins_at`)
VALUES
    (?, ?)
AS `shifts_new`
ON DUPLICATE KEY UPDATE
    `begins_at` = IF(`shifts`.`id` = `shifts_new`.`id`, `shifts_new`.`begins_at`, (SELECT 1 UNION ALL SELECT 2));
-- (1, "2025-01-15 13:00:00.000000")

