CREATE TABLE IF NOT EXISTS `things` (
    `id` INT NOT NULL,
    `part` INT NOT NULL,
    `a` INT,
    `b` VARCHAR(9),
    `c` JSON,
    PRIMARY KEY (`id`, `part`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;
