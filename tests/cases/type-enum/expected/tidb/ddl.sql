CREATE TABLE IF NOT EXISTS `plain` (
    `id` VARCHAR(20) COLLATE utf8mb4_0900_bin NOT NULL,
    `value` ENUM('new', 'in use', 'New', '7') COLLATE utf8mb4_0900_bin,
    `frozen` ENUM('new', 'in use', 'New', '7') COLLATE utf8mb4_0900_bin,
    `filled` ENUM('new', 'in use', 'New', '7') COLLATE utf8mb4_0900_bin DEFAULT 'new',
    `fixed` ENUM('new', 'in use', 'New', '7') COLLATE utf8mb4_0900_bin,
    `unread` ENUM('new', 'in use', 'New', '7') COLLATE utf8mb4_0900_bin DEFAULT 'new',
    PRIMARY KEY (`id`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS `keyed` (
    `code` ENUM('new', 'in use', 'New', '7') COLLATE utf8mb4_0900_bin NOT NULL,
    `id` VARCHAR(20) NOT NULL,
    `state` VARCHAR(20),
    PRIMARY KEY (`code`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS `parts` (
    `code` ENUM('new', 'in use', 'New', '7') COLLATE utf8mb4_0900_bin NOT NULL,
    `number` INT NOT NULL,
    `other` ENUM('new', 'in use', 'New', '7') COLLATE utf8mb4_0900_bin,
    PRIMARY KEY (`code`, `number`) CLUSTERED,
    UNIQUE KEY `uq_parts` (`other`, `number`),
    CONSTRAINT `fk_parts_keyed` FOREIGN KEY (`code`)
        REFERENCES `keyed` (`code`) ON DELETE CASCADE
) DEFAULT CHARSET = utf8mb4;
