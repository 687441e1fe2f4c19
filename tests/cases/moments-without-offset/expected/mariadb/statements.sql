-- upsert `readings`: 1 row
INSERT INTO `readings` (`id`, `at`)
VALUES
    (?, ?)
ON DUPLICATE KEY UPDATE
    `at` = IF(`id` = VALUES(`id`), VALUES(`at`), (SELECT NULL UNION ALL SELECT NULL));
-- (1, "2025-01-15 14:00:00.000000")

