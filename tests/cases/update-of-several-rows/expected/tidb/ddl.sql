CREATE TABLE IF NOT EXISTS `tickets` (
    `id` INT NOT NULL,
    `team` VARCHAR(10) COLLATE utf8mb4_0900_bin,
    `status` VARCHAR(10),
    PRIMARY KEY (`id`) CLUSTERED,
    INDEX `idx_tickets_team` (`team`)
) DEFAULT CHARSET = utf8mb4;
