CREATE TABLE IF NOT EXISTS `films` (
    `id` INT NOT NULL,
    `title` VARCHAR(40),
    `year` SMALLINT,
    PRIMARY KEY (`id`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;
