-- upsert `spans`: 1 row
INSERT INTO `spans` (`id`, `started_at`, `ended_at`, `seen_at`)
VALUES
    (?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `started_at` = CASE WHEN `id` = VALUES(`id`) THEN VALUES(`started_at`) WHEN EXP(1000) > 0 THEN VALUES(`started_at`) END,
    `ended_at` = VALUES(`ended_at`),
    `seen_at` = VALUES(`seen_at`);
-- ("a1", "2025-01-15 14:00:00.123456", "2025-01-15 14:00:01.987654", "2025-01-15 14:00:02.500000")

