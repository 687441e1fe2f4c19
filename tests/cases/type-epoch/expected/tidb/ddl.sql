CREATE TABLE IF NOT EXISTS `moments` (
    `id` VARCHAR(20) COLLATE utf8mb4_0900_bin NOT NULL,
    `seconds` DATETIME(0),
    `thirds` DATETIME(3),
    `millis` DATETIME(3),
    `whole` DATETIME(0),
    `micros` DATETIME(6),
    `fixed` DATETIME(3),
    PRIMARY KEY (`id`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS `buckets` (
    `at` DATETIME(3) NOT NULL,
    `state` VARCHAR(20),
    PRIMARY KEY (`at`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;
