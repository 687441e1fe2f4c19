CREATE TABLE IF NOT EXISTS `spans` (
    `id` VARCHAR(8) COLLATE utf8mb4_0900_bin NOT NULL,
    `started_at` DATETIME(6),
    `ended_at` DATETIME(6),
    `seen_at` DATETIME(6),
    PRIMARY KEY (`id`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;
