CREATE TABLE IF NOT EXISTS `categories` (
    `id` BIGINT AUTO_RANDOM(5, 54),
    `name` VARCHAR(20) COLLATE utf8mb4_0900_bin NOT NULL,
    PRIMARY KEY (`id`) CLUSTERED,
    UNIQUE KEY `uq_name` (`name`)
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS `books` (
    `isbn` VARCHAR(9) COLLATE utf8mb4_0900_bin NOT NULL,
    `title` VARCHAR(20),
    `category_id` BIGINT,
    PRIMARY KEY (`isbn`) CLUSTERED,
    CONSTRAINT `fk_category` FOREIGN KEY (`category_id`)
        REFERENCES `categories` (`id`)
) DEFAULT CHARSET = utf8mb4;
