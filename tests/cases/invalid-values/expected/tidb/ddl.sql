CREATE TABLE IF NOT EXISTS `films` (
    `id` INT NOT NULL,
    `code` VARCHAR(9) COLLATE utf8mb4_0900_bin,
    `year` SMALLINT,
    `rating` DECIMAL(3,1) NOT NULL,
    `maker` VARCHAR(20),
    `label` VARCHAR(20),
    `mood` VARCHAR(5),
    `place` VARCHAR(9),
    `kept` VARCHAR(9),
    `tag` VARCHAR(9),
    `seen_at` DATETIME(3),
    `version` INT,
    `stamp` INT,
    PRIMARY KEY (`id`) CLUSTERED,
    UNIQUE KEY `uq_films` (`code`)
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS `actors` (
    `film` INT NOT NULL,
    `number` INT NOT NULL,
    `age` SMALLINT,
    PRIMARY KEY (`film`, `number`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;
