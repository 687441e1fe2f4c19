CREATE TABLE IF NOT EXISTS `products` (
    `id` INT NOT NULL,
    `usd` DECIMAL(12,2),
    `eur` DECIMAL(12,2),
    `net` DECIMAL(12,2),
    PRIMARY KEY (`id`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;
