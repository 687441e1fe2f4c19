CREATE TABLE IF NOT EXISTS `plain` (
    `id` VARCHAR(20) COLLATE utf8mb4_0900_bin NOT NULL,
    `value` DOUBLE,
    `frozen` DOUBLE,
    `filled` DOUBLE DEFAULT 0.1,
    `fixed` DOUBLE,
    `unread` DOUBLE DEFAULT 0.1,
    PRIMARY KEY (`id`)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
