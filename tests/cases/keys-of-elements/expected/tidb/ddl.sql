CREATE TABLE IF NOT EXISTS `lines` (
    `article` INT NOT NULL,
    `at` INT NOT NULL,
    `text` VARCHAR(9),
    PRIMARY KEY (`article`, `at`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS `lines_by_id` (
    `id` INT NOT NULL,
    `article` INT,
    PRIMARY KEY (`id`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS `prices` (
    `article` INT NOT NULL,
    `variant` VARCHAR(9) COLLATE utf8mb4_0900_bin NOT NULL,
    `at` INT NOT NULL,
    `net` DECIMAL(6,2),
    PRIMARY KEY (`article`, `variant`, `at`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS `prices_by_id` (
    `id` INT NOT NULL,
    `net` DECIMAL(6,2),
    PRIMARY KEY (`id`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS `prices_of_one_level` (
    `article` INT NOT NULL,
    `variant` VARCHAR(9) COLLATE utf8mb4_0900_bin NOT NULL,
    `at` INT NOT NULL,
    `net` DECIMAL(6,2),
    PRIMARY KEY (`article`, `variant`, `at`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS `last_lines` (
    `article` INT NOT NULL,
    `text` VARCHAR(9),
    PRIMARY KEY (`article`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;
