CREATE TABLE IF NOT EXISTS `accounts` (
    `tenant` VARCHAR(10) COLLATE utf8mb4_0900_bin NOT NULL,
    `number` BIGINT NOT NULL,
    `opened` DATE NOT NULL,
    `name` VARCHAR(20),
    PRIMARY KEY (`tenant`, `number`, `opened`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS `entries` (
    `tenant` VARCHAR(10) COLLATE utf8mb4_0900_bin NOT NULL,
    `number` BIGINT NOT NULL,
    `opened` DATE NOT NULL,
    `line` DECIMAL(6,1) NOT NULL,
    `amount` DECIMAL(12,2) NOT NULL,
    PRIMARY KEY (`tenant`, `number`, `opened`, `line`) CLUSTERED,
    CONSTRAINT `fk_entries_account` FOREIGN KEY (`tenant`, `number`, `opened`)
        REFERENCES `accounts` (`tenant`, `number`, `opened`) ON DELETE CASCADE
) DEFAULT CHARSET = utf8mb4;
