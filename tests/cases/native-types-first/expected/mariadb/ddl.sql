CREATE TABLE IF NOT EXISTS `hosts` (
    `id` INT NOT NULL,
    `address` INET6,
    `token` UUID,
    `n` INT,
    PRIMARY KEY (`id`),
    UNIQUE KEY `uq_n` (`n`)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
