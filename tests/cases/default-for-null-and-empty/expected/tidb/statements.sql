-- upsert `products`: 1 row
INSERT INTO `products` (`id`, `unit`, `stock`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `unit` = CASE WHEN `id` = VALUES(`id`) THEN VALUES(`unit`) WHEN EXP(1000) > 0 THEN VALUES(`unit`) END,
    `stock` = VALUES(`stock`);
-- (1, "kg", 5)

