CREATE TABLE IF NOT EXISTS `plain` (
    `id` INT NOT NULL,
    `day` DATE,
    `compact` DATE,
    `at` DATETIME(0),
    `amount` DECIMAL(9,2),
    `score` DECIMAL(4,1),
    `data` MEDIUMBLOB,
    `first` VARCHAR(9),
    PRIMARY KEY (`id`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;
