CREATE TABLE IF NOT EXISTS `plain` (
    `id` VARCHAR(20) COLLATE utf8mb4_0900_bin NOT NULL,
    `value` DATE,
    `frozen` DATE,
    `filled` DATE DEFAULT '2025-01-31',
    `fixed` DATE,
    `unread` DATE DEFAULT '2025-01-31',
    PRIMARY KEY (`id`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS `keyed` (
    `code` DATE NOT NULL,
    `id` VARCHAR(20) NOT NULL,
    `state` VARCHAR(20),
    PRIMARY KEY (`code`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS `parts` (
    `code` DATE NOT NULL,
    `number` INT NOT NULL,
    `other` DATE,
    PRIMARY KEY (`code`, `number`) CLUSTERED,
    UNIQUE KEY `uq_parts` (`other`, `number`),
    CONSTRAINT `fk_parts_keyed` FOREIGN KEY (`code`)
        REFERENCES `keyed` (`code`) ON DELETE CASCADE
) DEFAULT CHARSET = utf8mb4;
