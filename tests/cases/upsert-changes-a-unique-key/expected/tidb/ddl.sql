CREATE TABLE IF NOT EXISTS `articles` (
    `id` INT NOT NULL,
    `sku` VARCHAR(9) COLLATE utf8mb4_0900_bin NOT NULL,
    `price` INT,
    `sold` BOOLEAN DEFAULT FALSE,
    PRIMARY KEY (`id`) CLUSTERED,
    UNIQUE KEY `uq_sku` (`sku`)
) DEFAULT CHARSET = utf8mb4;
