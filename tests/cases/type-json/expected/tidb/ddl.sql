CREATE TABLE IF NOT EXISTS `plain` (
    `id` VARCHAR(20) COLLATE utf8mb4_0900_bin NOT NULL,
    `value` JSON,
    `frozen` JSON,
    `filled` JSON,
    `fixed` JSON,
    PRIMARY KEY (`id`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;
