CREATE TABLE IF NOT EXISTS `plain` (
    `id` VARCHAR(20) COLLATE utf8mb4_0900_bin NOT NULL,
    `value` MEDIUMTEXT,
    `frozen` MEDIUMTEXT,
    `filled` MEDIUMTEXT,
    `fixed` MEDIUMTEXT,
    PRIMARY KEY (`id`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;
