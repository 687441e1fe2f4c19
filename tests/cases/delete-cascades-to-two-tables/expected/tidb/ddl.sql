CREATE TABLE IF NOT EXISTS `folders` (
    `id` INT NOT NULL,
    `parent` INT,
    PRIMARY KEY (`id`) CLUSTERED,
    CONSTRAINT `fk_folder` FOREIGN KEY (`parent`)
        REFERENCES `folders` (`id`) ON DELETE CASCADE
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS `files` (
    `id` INT NOT NULL,
    `folder` INT,
    PRIMARY KEY (`id`) CLUSTERED,
    CONSTRAINT `fk_file` FOREIGN KEY (`folder`)
        REFERENCES `folders` (`id`) ON DELETE CASCADE
) DEFAULT CHARSET = utf8mb4;
