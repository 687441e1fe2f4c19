CREATE TABLE IF NOT EXISTS `articles` (
    `id` INT NOT NULL,
    `sku` VARCHAR(9) COLLATE utf8mb4_nopad_bin NOT NULL,
    `price` INT,
    `sold` BOOLEAN DEFAULT FALSE,
    PRIMARY KEY (`id`),
    UNIQUE KEY `uq_sku` (`sku`)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
