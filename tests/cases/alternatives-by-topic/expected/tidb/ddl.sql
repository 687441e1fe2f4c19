CREATE TABLE IF NOT EXISTS `things` (
    `id` INT NOT NULL,
    `topic` VARCHAR(60),
    `kind` VARCHAR(9),
    PRIMARY KEY (`id`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;
