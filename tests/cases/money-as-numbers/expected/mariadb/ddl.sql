CREATE TABLE IF NOT EXISTS `payments` (
    `id` INT NOT NULL,
    `revenue` DECIMAL(14,4),
    PRIMARY KEY (`id`)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
