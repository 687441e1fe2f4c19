CREATE TABLE IF NOT EXISTS `plain` (
    `id` VARCHAR(20) COLLATE utf8mb4_nopad_bin NOT NULL,
    `value` BIGINT UNSIGNED,
    `frozen` BIGINT UNSIGNED,
    `filled` BIGINT UNSIGNED DEFAULT 18446744073709551615,
    `fixed` BIGINT UNSIGNED,
    `unread` BIGINT UNSIGNED DEFAULT 18446744073709551615,
    PRIMARY KEY (`id`)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS `keyed` (
    `code` BIGINT UNSIGNED NOT NULL,
    `id` VARCHAR(20) NOT NULL,
    `state` VARCHAR(20),
    PRIMARY KEY (`code`)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS `parts` (
    `code` BIGINT UNSIGNED NOT NULL,
    `number` INT NOT NULL,
    `other` BIGINT UNSIGNED,
    PRIMARY KEY (`code`, `number`),
    UNIQUE KEY `uq_parts` (`other`, `number`),
    CONSTRAINT `fk_parts_keyed` FOREIGN KEY (`code`)
        REFERENCES `keyed` (`code`) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
