CREATE TABLE IF NOT EXISTS `things` (
    `id` INT NOT NULL,
    `state` VARCHAR(9),
    `batch` VARCHAR(9),
    PRIMARY KEY (`id`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;
