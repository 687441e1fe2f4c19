CREATE TABLE IF NOT EXISTS `hosts` (
    `id` INT NOT NULL,
    `address` VARCHAR(45),
    `token` CHAR(36) COLLATE utf8mb4_0900_bin,
    `n` INT,
    PRIMARY KEY (`id`) CLUSTERED,
    UNIQUE KEY `uq_n` (`n`)
) DEFAULT CHARSET = utf8mb4;
