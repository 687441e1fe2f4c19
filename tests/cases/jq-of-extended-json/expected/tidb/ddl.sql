CREATE TABLE IF NOT EXISTS `documents` (
    `id` CHAR(24) COLLATE utf8mb4_0900_bin NOT NULL,
    `visits` BIGINT,
    `price` DECIMAL(10,2),
    `seen` DATETIME(3),
    `key` CHAR(36) COLLATE utf8mb4_0900_bin,
    `photo` MEDIUMBLOB,
    `first` CHAR(24),
    PRIMARY KEY (`id`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;
