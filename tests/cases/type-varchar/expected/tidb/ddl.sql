CREATE TABLE IF NOT EXISTS `plain` (
    `id` VARCHAR(20) COLLATE utf8mb4_0900_bin NOT NULL,
    `value` VARCHAR(4),
    `frozen` VARCHAR(4),
    `filled` VARCHAR(4) DEFAULT 'none',
    `fixed` VARCHAR(4),
    `unread` VARCHAR(4) DEFAULT 'none',
    PRIMARY KEY (`id`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS `keyed` (
    `code` VARCHAR(4) COLLATE utf8mb4_0900_bin NOT NULL,
    `id` VARCHAR(20) NOT NULL,
    `state` VARCHAR(20),
    PRIMARY KEY (`code`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS `parts` (
    `code` VARCHAR(4) COLLATE utf8mb4_0900_bin NOT NULL,
    `number` INT NOT NULL,
    `other` VARCHAR(4) COLLATE utf8mb4_0900_bin,
    PRIMARY KEY (`code`, `number`) CLUSTERED,
    UNIQUE KEY `uq_parts` (`other`, `number`),
    CONSTRAINT `fk_parts_keyed` FOREIGN KEY (`code`)
        REFERENCES `keyed` (`code`) ON DELETE CASCADE
) DEFAULT CHARSET = utf8mb4;
