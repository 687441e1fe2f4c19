CREATE TABLE IF NOT EXISTS `customers` (
    `id` CHAR(24) COLLATE utf8mb4_0900_bin NOT NULL,
    `n` BIGINT,
    `lang` VARCHAR(5),
    `meta` JSON,
    `changed_at` DATETIME(3),
    PRIMARY KEY (`id`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;
