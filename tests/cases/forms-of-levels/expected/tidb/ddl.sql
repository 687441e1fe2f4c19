CREATE TABLE IF NOT EXISTS `contacts` (
    `id` INT NOT NULL,
    `mail` VARCHAR(20),
    PRIMARY KEY (`id`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS `phones` (
    `id` INT NOT NULL,
    `position` INT NOT NULL,
    `mail` VARCHAR(20),
    `number` VARCHAR(9),
    PRIMARY KEY (`id`, `position`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS `notes` (
    `id` INT NOT NULL,
    `note` VARCHAR(9) COLLATE utf8mb4_0900_bin NOT NULL,
    PRIMARY KEY (`id`, `note`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS `parents` (
    `name` VARCHAR(9) COLLATE utf8mb4_0900_bin NOT NULL,
    `parent` VARCHAR(9),
    PRIMARY KEY (`name`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;
