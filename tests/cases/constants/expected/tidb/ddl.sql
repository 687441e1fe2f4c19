CREATE TABLE IF NOT EXISTS `things` (
    `id` VARCHAR(10) COLLATE utf8mb4_0900_bin NOT NULL,
    `source` VARCHAR(40) NOT NULL,
    `whole` INT,
    `exact` DECIMAL(10,2),
    `double` DOUBLE,
    `flag` BOOLEAN,
    `day` DATE,
    `moment` DATETIME(3),
    `document` JSON,
    `nothing` INT,
    `status` VARCHAR(10),
    `tags` JSON,
    `mood` VARCHAR(10),
    PRIMARY KEY (`id`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;
