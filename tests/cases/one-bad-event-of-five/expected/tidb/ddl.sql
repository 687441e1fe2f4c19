CREATE TABLE IF NOT EXISTS `measurements` (
    `id` INT NOT NULL,
    `value` INT,
    `batch` VARCHAR(9),
    PRIMARY KEY (`id`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;
