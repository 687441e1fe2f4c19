CREATE TABLE IF NOT EXISTS `articles` (
    `id` VARCHAR(20) COLLATE utf8mb4_0900_bin NOT NULL,
    `name` VARCHAR(40),
    `about` JSON,
    `price` DECIMAL(10,2),
    `version` INT NOT NULL,
    `inserted_at` DATETIME(6) NOT NULL,
    `changed_at` DATETIME(3),
    PRIMARY KEY (`id`) CLUSTERED,
    INDEX `idx_articles_changed` (`changed_at`)
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS `variants` (
    `number` BIGINT AUTO_RANDOM(5, 54),
    `article` VARCHAR(20) COLLATE utf8mb4_0900_bin NOT NULL,
    `code` VARCHAR(20) COLLATE utf8mb4_0900_bin NOT NULL,
    `size` INT,
    `inserted_at` DATETIME(0),
    `changed_at` DATETIME(0),
    PRIMARY KEY (`number`) CLUSTERED,
    UNIQUE KEY `uq_variant` (`article`, `code`),
    CONSTRAINT `fk_variant` FOREIGN KEY (`article`)
        REFERENCES `articles` (`id`) ON DELETE CASCADE
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS `visits` (
    `article` VARCHAR(20) COLLATE utf8mb4_0900_bin NOT NULL,
    `seen_at` DATETIME(6),
    PRIMARY KEY (`article`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;
