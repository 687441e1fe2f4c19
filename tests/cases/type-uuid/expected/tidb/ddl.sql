CREATE TABLE IF NOT EXISTS `plain` (
    `id` VARCHAR(20) COLLATE utf8mb4_0900_bin NOT NULL,
    `value` CHAR(36) COLLATE utf8mb4_0900_bin,
    `frozen` CHAR(36) COLLATE utf8mb4_0900_bin,
    `filled` CHAR(36) COLLATE utf8mb4_0900_bin DEFAULT '01890a5d-ac96-774b-bcce-b302099a8057',
    `fixed` CHAR(36) COLLATE utf8mb4_0900_bin,
    `unread` CHAR(36) COLLATE utf8mb4_0900_bin DEFAULT '01890a5d-ac96-774b-bcce-b302099a8057',
    PRIMARY KEY (`id`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS `keyed` (
    `code` CHAR(36) COLLATE utf8mb4_0900_bin NOT NULL,
    `id` VARCHAR(20) NOT NULL,
    `state` VARCHAR(20),
    PRIMARY KEY (`code`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS `parts` (
    `code` CHAR(36) COLLATE utf8mb4_0900_bin NOT NULL,
    `number` INT NOT NULL,
    `other` CHAR(36) COLLATE utf8mb4_0900_bin,
    PRIMARY KEY (`code`, `number`) CLUSTERED,
    UNIQUE KEY `uq_parts` (`other`, `number`),
    CONSTRAINT `fk_parts_keyed` FOREIGN KEY (`code`)
        REFERENCES `keyed` (`code`) ON DELETE CASCADE
) DEFAULT CHARSET = utf8mb4;
