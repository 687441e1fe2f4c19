CREATE TABLE IF NOT EXISTS `hosts` (
    `id` INT NOT NULL,
    `address` INET6,
    `token` UUID,
    `n` INT,
    PRIMARY KEY (`id`),
    UNIQUE KEY `uq_n` (`n`)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS `addresses` (
    `address` INET6 NOT NULL,
    `id` INT,
    PRIMARY KEY (`address`)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
