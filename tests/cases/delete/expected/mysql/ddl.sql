CREATE TABLE IF NOT EXISTS `books` (
    `id` INT NOT NULL,
    `isbn` VARCHAR(20) COLLATE utf8mb4_0900_bin NOT NULL,
    `title` VARCHAR(40),
    PRIMARY KEY (`id`),
    UNIQUE KEY `uq_isbn` (`isbn`)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS `pages` (
    `book` INT NOT NULL,
    `number` INT NOT NULL,
    `words` INT,
    PRIMARY KEY (`book`, `number`),
    CONSTRAINT `fk_page` FOREIGN KEY (`book`)
        REFERENCES `books` (`id`) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS `notes` (
    `id` BIGINT AUTO_INCREMENT,
    `book` INT,
    `number` INT,
    `text` VARCHAR(40),
    PRIMARY KEY (`id`),
    CONSTRAINT `fk_note` FOREIGN KEY (`book`)
        REFERENCES `books` (`id`) ON DELETE SET NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
