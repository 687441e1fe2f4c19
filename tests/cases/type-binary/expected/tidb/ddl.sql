CREATE TABLE IF NOT EXISTS `plain` (
    `id` VARCHAR(20) COLLATE utf8mb4_0900_bin NOT NULL,
    `value` MEDIUMBLOB,
    `frozen` MEDIUMBLOB,
    `filled` MEDIUMBLOB,
    `fixed` MEDIUMBLOB,
    PRIMARY KEY (`id`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;
