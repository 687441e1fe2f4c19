CREATE TABLE IF NOT EXISTS `books` (
    `id` INT NOT NULL,
    `isbn` VARCHAR(20) COLLATE utf8mb4_0900_bin NOT NULL,
    `title` VARCHAR(40),
    PRIMARY KEY (`id`) CLUSTERED,
    UNIQUE KEY `uq_isbn` (`isbn`)
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS `pages` (
    `book` INT NOT NULL,
    `number` INT NOT NULL,
    `words` INT,
    PRIMARY KEY (`book`, `number`) CLUSTERED,
    CONSTRAINT `fk_page` FOREIGN KEY (`book`)
        REFERENCES `books` (`id`) ON DELETE CASCADE
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS `notes` (
    `id` BIGINT AUTO_RANDOM(5, 54),
    `book` INT,
    `number` INT,
    `text` VARCHAR(40),
    PRIMARY KEY (`id`) CLUSTERED,
    CONSTRAINT `fk_note` FOREIGN KEY (`book`)
        REFERENCES `books` (`id`) ON DELETE SET NULL
) DEFAULT CHARSET = utf8mb4;
