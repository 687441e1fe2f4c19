CREATE TABLE IF NOT EXISTS `things` (
    `id` INT NOT NULL,
    `state` VARCHAR(9),
    `sender` VARCHAR(9),
    `note` VARCHAR(9),
    `size` INT,
    PRIMARY KEY (`id`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;
