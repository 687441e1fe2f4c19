CREATE TABLE IF NOT EXISTS `hosts` (
    `id` VARCHAR(20) COLLATE utf8mb4_nopad_bin NOT NULL,
    `prose` MEDIUMTEXT,
    `address` VARCHAR(45),
    `price` DECIMAL(12,4),
    `currency` CHAR(3) DEFAULT 'EUR',
    `ratio` DOUBLE NOT NULL,
    `details` LONGTEXT,
    PRIMARY KEY (`id`)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS `names` (
    `name` VARCHAR(20) COLLATE utf8mb4_nopad_bin NOT NULL,
    `count` INT UNSIGNED,
    PRIMARY KEY (`name`)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
