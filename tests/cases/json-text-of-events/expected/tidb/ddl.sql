CREATE TABLE IF NOT EXISTS `readings` (
    `id` INT NOT NULL,
    `value` DOUBLE,
    `sender` VARCHAR(9),
    PRIMARY KEY (`id`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;
