-- upsert `products`: 1 row
INSERT INTO `products` (`id`, `usd`, `eur`, `net`)
VALUES
    (?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `usd` = IF(`id` = VALUES(`id`), VALUES(`usd`), (SELECT NULL UNION ALL SELECT NULL)),
    `eur` = VALUES(`eur`),
    `net` = VALUES(`net`);
-- (1, 1207.39, 1207.39, 12.50)

