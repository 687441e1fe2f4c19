-- upsert `products`: 1 row
INSERT INTO `products` (`id`, `usd`, `eur`, `net`)
VALUES
    (?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `usd` = CASE WHEN `id` = VALUES(`id`) THEN VALUES(`usd`) WHEN EXP(1000) > 0 THEN VALUES(`usd`) END,
    `eur` = VALUES(`eur`),
    `net` = VALUES(`net`);
-- (1, 1207.39, 1207.39, 12.50)

