CREATE TABLE IF NOT EXISTS `readings` (
    `id` INT NOT NULL,
    `value` DOUBLE,
    PRIMARY KEY (`id`)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
