CREATE TABLE IF NOT EXISTS `customers` (
    `id` CHAR(24) COLLATE utf8mb4_0900_bin NOT NULL,
    `name` VARCHAR(40),
    PRIMARY KEY (`id`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS `notes` (
    `id` INT NOT NULL,
    `text` VARCHAR(40) NOT NULL,
    PRIMARY KEY (`id`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS `readings` (
    `id` INT NOT NULL,
    `value` DOUBLE NOT NULL,
    PRIMARY KEY (`id`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS `alarms` (
    `of` INT NOT NULL,
    `alarm` VARCHAR(9) COLLATE utf8mb4_0900_bin NOT NULL,
    PRIMARY KEY (`of`, `alarm`) CLUSTERED,
    CONSTRAINT `fk_alarms_reading` FOREIGN KEY (`of`)
        REFERENCES `readings` (`id`)
) DEFAULT CHARSET = utf8mb4;
