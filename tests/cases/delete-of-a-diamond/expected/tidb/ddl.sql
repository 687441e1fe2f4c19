CREATE TABLE IF NOT EXISTS `nodes` (
    `id` INT NOT NULL,
    `parent` INT,
    PRIMARY KEY (`id`) CLUSTERED,
    CONSTRAINT `fk_node` FOREIGN KEY (`parent`)
        REFERENCES `nodes` (`id`) ON DELETE CASCADE
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS `links` (
    `id` INT NOT NULL,
    `of` INT,
    `other` INT,
    PRIMARY KEY (`id`) CLUSTERED,
    CONSTRAINT `fk_of` FOREIGN KEY (`of`)
        REFERENCES `nodes` (`id`) ON DELETE CASCADE,
    CONSTRAINT `fk_other` FOREIGN KEY (`other`)
        REFERENCES `nodes` (`id`)
) DEFAULT CHARSET = utf8mb4;
