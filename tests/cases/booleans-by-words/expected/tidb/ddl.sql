CREATE TABLE IF NOT EXISTS `subscribers` (
    `id` INT NOT NULL,
    `active` BOOLEAN,
    PRIMARY KEY (`id`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;
