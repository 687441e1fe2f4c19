CREATE TABLE IF NOT EXISTS `articles` (
    `id` INT NOT NULL,
    `code` CHAR(36) COLLATE utf8mb4_0900_bin,
    `price` DECIMAL(20,3),
    `valid_to` DATETIME(6),
    `made_on` DATE,
    `opens` VARCHAR(20),
    `days` JSON,
    `tags` JSON,
    `attributes` JSON,
    `doc` JSON,
    `text` MEDIUMTEXT,
    `blob` MEDIUMBLOB,
    PRIMARY KEY (`id`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;
