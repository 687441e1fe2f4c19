CREATE TABLE IF NOT EXISTS `links` (
    `id` INT NOT NULL,
    `next` INT,
    PRIMARY KEY (`id`),
    CONSTRAINT `fk_link` FOREIGN KEY (`next`)
        REFERENCES `links` (`id`) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
