CREATE TABLE IF NOT EXISTS `pages` (
    `id` VARCHAR(20) COLLATE utf8mb4_0900_bin NOT NULL,
    `referrer` VARCHAR(20),
    `first_seen` DATETIME(6),
    `last_seen` DATETIME(6),
    PRIMARY KEY (`id`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;
