CREATE TABLE IF NOT EXISTS `shifts` (
    `id` INT NOT NULL,
    `begins_at` DATETIME(6),
    PRIMARY KEY (`id`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;
