-- upsert `spans`: 1 row
INSERT INTO `spans` (`id`, `started_at`, `ended_at`, `seen_at`)
VALUES
    (?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `started_at` = IF(`id` = VALUES(`id`), VALUES(`started_at`), (SELECT NULL UNION ALL SELECT NULL)),
    `ended_at` = VALUES(`ended_at`),
    `seen_at` = VALUES(`seen_at`);
-- ("a1", "2025-01-15 14:00:00.123456", "2025-01-15 14:00:01.987654", "2025-01-15 14:00:02.500000")

