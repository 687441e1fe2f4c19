CREATE TABLE IF NOT EXISTS `hosts` (
    `id` VARCHAR(20) COLLATE utf8mb4_0900_bin NOT NULL,
    `prose` MEDIUMTEXT,
    `address` VARCHAR(45),
    `price` NUMERIC(12, 4),
    `currency` CHAR(3) CHARACTER SET ascii DEFAULT 'EUR',
    `ratio` DOUBLE PRECISION NOT NULL,
    `details` JSON,
    PRIMARY KEY (`id`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS `names` (
    `name` VARCHAR(20) COLLATE utf8mb4_0900_bin NOT NULL,
    `count` INT UNSIGNED,
    PRIMARY KEY (`name`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;
