CREATE TABLE IF NOT EXISTS `articles` (
    `id` VARCHAR(20) COLLATE utf8mb4_nopad_bin NOT NULL,
    `name` VARCHAR(40),
    `about` JSON,
    `price` DECIMAL(10,2),
    `version` INT NOT NULL,
    `inserted_at` DATETIME(6) NOT NULL,
    `changed_at` DATETIME(3),
    PRIMARY KEY (`id`),
    INDEX `idx_articles_changed` (`changed_at`)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS `variants` (
    `number` BIGINT AUTO_INCREMENT,
    `article` VARCHAR(20) COLLATE utf8mb4_nopad_bin NOT NULL,
    `code` VARCHAR(20) COLLATE utf8mb4_nopad_bin NOT NULL,
    `size` INT,
    `inserted_at` DATETIME(0),
    `changed_at` DATETIME(0),
    PRIMARY KEY (`number`),
    UNIQUE KEY `uq_variant` (`article`, `code`),
    CONSTRAINT `fk_variant` FOREIGN KEY (`article`)
        REFERENCES `articles` (`id`) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS `visits` (
    `article` VARCHAR(20) COLLATE utf8mb4_nopad_bin NOT NULL,
    `seen_at` DATETIME(6),
    PRIMARY KEY (`article`)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
