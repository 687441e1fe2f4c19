-- upsert `prices`: 1 row
INSERT INTO `prices` (`id`, `price`, `amount`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `price` = CASE WHEN `id` = VALUES(`id`) THEN VALUES(`price`) WHEN EXP(1000) > 0 THEN VALUES(`price`) END,
    `amount` = VALUES(`amount`);
-- (1, 1234.56, NULL)

