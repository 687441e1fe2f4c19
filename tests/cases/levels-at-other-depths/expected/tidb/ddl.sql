CREATE TABLE IF NOT EXISTS `comments` (
    `thread` INT NOT NULL,
    `id` INT NOT NULL,
    `place` INT,
    `author` VARCHAR(20),
    `text` VARCHAR(40),
    `title` VARCHAR(60),
    `parent` INT,
    PRIMARY KEY (`thread`, `id`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS `marks` (
    `thread` INT NOT NULL,
    `comment` INT NOT NULL,
    `name` VARCHAR(9) COLLATE utf8mb4_0900_bin NOT NULL,
    `number` INT,
    PRIMARY KEY (`thread`, `comment`, `name`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;
