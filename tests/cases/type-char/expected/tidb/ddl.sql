CREATE TABLE IF NOT EXISTS `plain` (
    `id` VARCHAR(20) COLLATE utf8mb4_0900_bin NOT NULL,
    `value` CHAR(3),
    `frozen` CHAR(3),
    `filled` CHAR(3) DEFAULT 'EUR',
    `fixed` CHAR(3),
    `unread` CHAR(3) DEFAULT 'EUR',
    PRIMARY KEY (`id`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS `keyed` (
    `code` CHAR(3) COLLATE utf8mb4_0900_bin NOT NULL,
    `id` VARCHAR(20) NOT NULL,
    `state` VARCHAR(20),
    PRIMARY KEY (`code`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS `parts` (
    `code` CHAR(3) COLLATE utf8mb4_0900_bin NOT NULL,
    `number` INT NOT NULL,
    `other` CHAR(3) COLLATE utf8mb4_0900_bin,
    PRIMARY KEY (`code`, `number`) CLUSTERED,
    UNIQUE KEY `uq_parts` (`other`, `number`),
    CONSTRAINT `fk_parts_keyed` FOREIGN KEY (`code`)
        REFERENCES `keyed` (`code`) ON DELETE CASCADE
) DEFAULT CHARSET = utf8mb4;
