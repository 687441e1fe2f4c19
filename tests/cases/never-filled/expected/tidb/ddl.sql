CREATE TABLE IF NOT EXISTS `invoices` (
    `id` INT NOT NULL,
    `state` VARCHAR(9),
    `currency` CHAR(3),
    `created_at` DATETIME(3),
    `paid_at` DATETIME(3),
    `note` VARCHAR(20),
    `comment` VARCHAR(20),
    PRIMARY KEY (`id`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS `lines` (
    `invoice` INT NOT NULL,
    `number` INT NOT NULL,
    `text` VARCHAR(20),
    PRIMARY KEY (`invoice`, `number`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS `payments` (
    `invoice` INT NOT NULL,
    `number` INT NOT NULL,
    `amount` DECIMAL(6,2),
    PRIMARY KEY (`invoice`, `number`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS `reminders` (
    `invoice` INT NOT NULL,
    `level` INT,
    PRIMARY KEY (`invoice`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS `comments` (
    `invoice` INT NOT NULL,
    `text` VARCHAR(20),
    PRIMARY KEY (`invoice`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;
