CREATE TABLE IF NOT EXISTS `plain` (
    `id` VARCHAR(20) COLLATE utf8mb4_0900_bin NOT NULL,
    `value` INT,
    `frozen` INT,
    `filled` INT DEFAULT 7,
    `fixed` INT,
    `unread` INT DEFAULT 7,
    PRIMARY KEY (`id`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS `keyed` (
    `code` INT NOT NULL,
    `id` VARCHAR(20) NOT NULL,
    `state` VARCHAR(20),
    PRIMARY KEY (`code`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS `parts` (
    `code` INT NOT NULL,
    `number` INT NOT NULL,
    `other` INT,
    PRIMARY KEY (`code`, `number`) CLUSTERED,
    UNIQUE KEY `uq_parts` (`other`, `number`),
    CONSTRAINT `fk_parts_keyed` FOREIGN KEY (`code`)
        REFERENCES `keyed` (`code`) ON DELETE CASCADE
) DEFAULT CHARSET = utf8mb4;
