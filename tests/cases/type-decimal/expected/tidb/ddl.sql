CREATE TABLE IF NOT EXISTS `plain` (
    `id` VARCHAR(20) COLLATE utf8mb4_0900_bin NOT NULL,
    `value` DECIMAL(20,4),
    `frozen` DECIMAL(20,4),
    `filled` DECIMAL(20,4) DEFAULT 9007199254740993.5000,
    `fixed` DECIMAL(20,4),
    `unread` DECIMAL(20,4) DEFAULT 9007199254740993.5000,
    PRIMARY KEY (`id`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS `keyed` (
    `code` DECIMAL(20,4) NOT NULL,
    `id` VARCHAR(20) NOT NULL,
    `state` VARCHAR(20),
    PRIMARY KEY (`code`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS `parts` (
    `code` DECIMAL(20,4) NOT NULL,
    `number` INT NOT NULL,
    `other` DECIMAL(20,4),
    PRIMARY KEY (`code`, `number`) CLUSTERED,
    UNIQUE KEY `uq_parts` (`other`, `number`),
    CONSTRAINT `fk_parts_keyed` FOREIGN KEY (`code`)
        REFERENCES `keyed` (`code`) ON DELETE CASCADE
) DEFAULT CHARSET = utf8mb4;
