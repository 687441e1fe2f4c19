CREATE TABLE IF NOT EXISTS `links` (
    `id` INT NOT NULL,
    `next` INT,
    PRIMARY KEY (`id`) CLUSTERED,
    CONSTRAINT `fk_link` FOREIGN KEY (`next`)
        REFERENCES `links` (`id`) ON DELETE CASCADE
) DEFAULT CHARSET = utf8mb4;
