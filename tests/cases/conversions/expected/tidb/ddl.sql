CREATE TABLE IF NOT EXISTS `plain` (
    `id` INT NOT NULL,
    `name` VARCHAR(5),
    `country` CHAR(2),
    `data` MEDIUMBLOB,
    `number` BIGINT,
    `money` DECIMAL(6,2),
    `rough` SMALLINT,
    `large` BIGINT UNSIGNED,
    `ratio` DOUBLE,
    `day` DATE,
    `clock` TIME(0),
    `at` DATETIME(3),
    `level` ENUM('low', 'high') COLLATE utf8mb4_0900_bin,
    PRIMARY KEY (`id`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;
