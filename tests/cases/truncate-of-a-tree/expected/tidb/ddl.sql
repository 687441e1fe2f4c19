CREATE TABLE IF NOT EXISTS `nodes` (
    `id` INT NOT NULL,
    `parent` INT,
    PRIMARY KEY (`id`) CLUSTERED,
    CONSTRAINT `fk_parent` FOREIGN KEY (`parent`)
        REFERENCES `nodes` (`id`)
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS `folders` (
    `tenant` INT NOT NULL,
    `id` INT NOT NULL,
    `parent` INT,
    PRIMARY KEY (`tenant`, `id`) CLUSTERED,
    CONSTRAINT `fk_folder` FOREIGN KEY (`tenant`, `parent`)
        REFERENCES `folders` (`tenant`, `id`) ON DELETE CASCADE
) DEFAULT CHARSET = utf8mb4;
