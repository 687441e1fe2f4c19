CREATE TABLE IF NOT EXISTS `plain` (
    `id` VARCHAR(20) COLLATE utf8mb4_nopad_bin NOT NULL,
    `value` DOUBLE,
    `frozen` DOUBLE,
    `filled` DOUBLE DEFAULT 0.1,
    `fixed` DOUBLE,
    `unread` DOUBLE DEFAULT 0.1,
    `large` DOUBLE DEFAULT 1e300,
    `small` DOUBLE DEFAULT -1e-300,
    `most` DOUBLE DEFAULT 1.7976931348623157e308,
    `least` DOUBLE DEFAULT 5e-324,
    `whole` DOUBLE DEFAULT 9007199254740992,
    `zero` DOUBLE DEFAULT 0,
    PRIMARY KEY (`id`)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
