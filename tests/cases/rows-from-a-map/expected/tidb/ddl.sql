CREATE TABLE IF NOT EXISTS `variants` (
    `id` INT NOT NULL,
    `name` VARCHAR(20) COLLATE utf8mb4_0900_bin NOT NULL,
    `price` INT,
    `more` JSON,
    PRIMARY KEY (`id`, `name`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS `cheap` (
    `id` INT NOT NULL,
    `name` VARCHAR(20) COLLATE utf8mb4_0900_bin NOT NULL,
    `price` INT,
    PRIMARY KEY (`id`, `name`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;
