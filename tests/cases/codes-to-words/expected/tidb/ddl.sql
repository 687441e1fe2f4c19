CREATE TABLE IF NOT EXISTS `tickets` (
    `id` INT NOT NULL,
    `state` VARCHAR(10),
    `priority` SMALLINT,
    PRIMARY KEY (`id`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;
