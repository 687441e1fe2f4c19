-- upsert `readings`: 1 row
INSERT INTO `readings` (`id`, `at`)
VALUES
    (?, ?)
ON DUPLICATE KEY UPDATE
    `at` = CASE WHEN `id` = VALUES(`id`) THEN VALUES(`at`) WHEN EXP(1000) > 0 THEN VALUES(`at`) END;
-- (1, "2025-01-15 14:00:00.000000")

