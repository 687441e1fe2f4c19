CREATE TABLE IF NOT EXISTS `readings` (
    `id` VARCHAR(20) COLLATE utf8mb4_0900_bin NOT NULL,
    `sensor` VARCHAR(20) COLLATE utf8mb4_0900_bin,
    `version` VARCHAR(5),
    `format` VARCHAR(60),
    `urgent` BOOLEAN,
    `number` SMALLINT,
    `data` JSON,
    `same` JSON,
    `bytes` MEDIUMBLOB,
    PRIMARY KEY (`id`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS `gone` (
    `sensor` VARCHAR(20) COLLATE utf8mb4_0900_bin NOT NULL,
    `at` DATETIME(0),
    PRIMARY KEY (`sensor`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;
