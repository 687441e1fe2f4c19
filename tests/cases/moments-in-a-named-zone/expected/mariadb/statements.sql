-- upsert `shifts`: 1 row
INSERT INTO `shifts` (`id`, `begins_at`)
VALUES
    (?, ?)
ON DUPLICATE KEY UPDATE
    `begins_at` = IF(`id` = VALUES(`id`), VALUES(`begins_at`), (SELECT NULL UNION ALL SELECT NULL));
-- (1, "2025-01-15 13:00:00.000000")

