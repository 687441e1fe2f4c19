CREATE TABLE IF NOT EXISTS `readings` (
    `id` INT NOT NULL,
    `at` DATETIME(6),
    PRIMARY KEY (`id`)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
