CREATE TABLE IF NOT EXISTS `chosen` (
    `id` INT NOT NULL,
    `shelf` VARCHAR(9) COLLATE utf8mb4_0900_bin NOT NULL,
    `at` INT NOT NULL,
    `count` INT,
    `place` VARCHAR(9),
    PRIMARY KEY (`id`, `shelf`, `at`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS `names` (
    `id` INT NOT NULL,
    `name` VARCHAR(9) COLLATE utf8mb4_0900_bin NOT NULL,
    PRIMARY KEY (`id`, `name`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;
