-- upsert `shifts`: 1 row
INSERT INTO `shifts` (`id`, `begins_at`)
VALUES
    (?, ?)
ON DUPLICATE KEY UPDATE
    `begins_at` = CASE WHEN `id` = VALUES(`id`) THEN VALUES(`begins_at`) WHEN EXP(1000) > 0 THEN VALUES(`begins_at`) END;
-- (1, "2025-01-15 13:00:00.000000")

