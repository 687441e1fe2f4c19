CREATE TABLE IF NOT EXISTS `prices` (
    `id` INT NOT NULL,
    `price` DECIMAL(10,2),
    `amount` DECIMAL(20,6),
    PRIMARY KEY (`id`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;
