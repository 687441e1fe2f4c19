-- upsert `plain`: 1 row
INSERT INTO `plain` (`id`, `day`, `compact`, `at`, `amount`, `score`, `data`, `first`)
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `day` = CASE WHEN `id` = VALUES(`id`) THEN VALUES(`day`) WHEN EXP(1000) > 0 THEN VALUES(`day`) END,
    `compact` = VALUES(`compact`),
    `at` = VALUES(`at`),
    `amount` = VALUES(`amount`),
    `score` = VALUES(`score`),
    `data` = VALUES(`data`),
    `first` = VALUES(`first`);
-- (1, "2025-01-31", "2025-01-31", "2025-01-31 10:00:00", 1234567.50, 3.0, "AP+r", "A12")

