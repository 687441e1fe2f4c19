CREATE TABLE IF NOT EXISTS `articles` (
    `id` INT NOT NULL,
    `title` VARCHAR(40),
    `body` MEDIUMTEXT,
    `doc` JSON,
    PRIMARY KEY (`id`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;
