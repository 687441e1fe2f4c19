CREATE TABLE IF NOT EXISTS `shifts` (
    `id` INT NOT NULL,
    `begins_at` DATETIME(6),
    PRIMARY KEY (`id`)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
