CREATE TABLE IF NOT EXISTS `readings` (
    `id` VARCHAR(10) COLLATE utf8mb4_0900_bin NOT NULL,
    `exact` DECIMAL(20,4),
    `widest` DECIMAL(65,30),
    `double` DOUBLE,
    `flag` BOOLEAN,
    `day` DATE,
    `second` DATETIME(0),
    `milli` DATETIME(3),
    `micro` DATETIME(6),
    `whole` INT,
    `big` BIGINT,
    `words` VARCHAR(20),
    `prose` MEDIUMTEXT,
    `document` JSON,
    PRIMARY KEY (`id`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;
