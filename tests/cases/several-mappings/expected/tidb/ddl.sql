CREATE TABLE IF NOT EXISTS `accounts` (
    `id` INT NOT NULL,
    `name` VARCHAR(20) COLLATE utf8mb4_0900_bin NOT NULL,
    `visits` INT,
    PRIMARY KEY (`id`) CLUSTERED,
    UNIQUE KEY `uq_accounts_name` (`name`)
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS `visits` (
    `id` VARCHAR(9) COLLATE utf8mb4_0900_bin NOT NULL,
    `account` INT NOT NULL,
    `pages` INT NOT NULL,
    PRIMARY KEY (`id`) CLUSTERED,
    CONSTRAINT `fk_visits_account` FOREIGN KEY (`account`)
        REFERENCES `accounts` (`id`) ON DELETE CASCADE
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS `readings` (
    `id` INT NOT NULL,
    `value` DOUBLE NOT NULL,
    PRIMARY KEY (`id`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;
