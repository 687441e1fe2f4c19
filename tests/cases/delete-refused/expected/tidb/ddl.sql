CREATE TABLE IF NOT EXISTS `nodes` (
    `id` INT NOT NULL,
    `parent` INT,
    PRIMARY KEY (`id`) CLUSTERED,
    CONSTRAINT `fk_node` FOREIGN KEY (`parent`)
        REFERENCES `nodes` (`id`)
) DEFAULT CHARSET = utf8mb4;
