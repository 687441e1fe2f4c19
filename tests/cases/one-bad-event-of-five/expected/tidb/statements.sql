-- upsert `measurements`: 1 row
INSERT INTO `measurements` (`id`, `value`, `batch`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `value` = CASE WHEN `id` = VALUES(`id`) THEN VALUES(`value`) WHEN EXP(1000) > 0 THEN VALUES(`value`) END,
    `batch` = VALUES(`batch`);
-- (1, 10, "b1")

