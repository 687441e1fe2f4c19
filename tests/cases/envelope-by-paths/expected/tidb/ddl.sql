CREATE TABLE IF NOT EXISTS `things` (
    `id` INT NOT NULL,
    `state` VARCHAR(9),
    `at` BIGINT,
    PRIMARY KEY (`id`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;
