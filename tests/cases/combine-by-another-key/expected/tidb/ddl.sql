CREATE TABLE IF NOT EXISTS `owners` (
    `id` INT NOT NULL,
    PRIMARY KEY (`id`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS `links` (
    `id` INT NOT NULL,
    `code` VARCHAR(9) COLLATE utf8mb4_0900_bin NOT NULL,
    `owner` INT,
    `clicks` BIGINT,
    `earned` DECIMAL(20,2),
    `first` DATETIME(6),
    `last` DATETIME(6),
    `title` VARCHAR(20),
    `changed` DATETIME(6),
    PRIMARY KEY (`id`) CLUSTERED,
    UNIQUE KEY `uq_code` (`code`),
    CONSTRAINT `fk_owner` FOREIGN KEY (`owner`)
        REFERENCES `owners` (`id`)
) DEFAULT CHARSET = utf8mb4;
