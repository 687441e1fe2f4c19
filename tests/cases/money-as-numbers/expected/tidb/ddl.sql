CREATE TABLE IF NOT EXISTS `payments` (
    `id` INT NOT NULL,
    `amount` DECIMAL(12,3),
    `revenue` DECIMAL(14,4),
    PRIMARY KEY (`id`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;
