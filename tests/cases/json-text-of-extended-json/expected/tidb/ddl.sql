CREATE TABLE IF NOT EXISTS `documents` (
    `id` CHAR(24) COLLATE utf8mb4_0900_bin NOT NULL,
    `n` BIGINT,
    `m` INT,
    `meta` JSON,
    PRIMARY KEY (`id`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;
