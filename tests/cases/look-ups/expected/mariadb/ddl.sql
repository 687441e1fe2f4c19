CREATE TABLE IF NOT EXISTS `places` (
    `id` INT AUTO_INCREMENT,
    `room` VARCHAR(9) COLLATE utf8mb4_nopad_bin NOT NULL,
    `rack` DECIMAL(4,1) NOT NULL,
    `next` INT,
    PRIMARY KEY (`id`),
    UNIQUE KEY `uq_place` (`room`, `rack`),
    CONSTRAINT `fk_next` FOREIGN KEY (`next`)
        REFERENCES `places` (`id`)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS `tags` (
    `id` BIGINT AUTO_INCREMENT,
    `name` VARCHAR(20) COLLATE utf8mb4_nopad_bin NOT NULL,
    PRIMARY KEY (`id`),
    UNIQUE KEY `uq_tag` (`name`)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS `boxes` (
    `id` INT NOT NULL,
    `place` INT,
    `main` BIGINT NOT NULL,
    PRIMARY KEY (`id`),
    CONSTRAINT `fk_place` FOREIGN KEY (`place`)
        REFERENCES `places` (`id`)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS `box_tags` (
    `box` INT NOT NULL,
    `tag` BIGINT NOT NULL,
    `at` INT,
    PRIMARY KEY (`box`, `tag`),
    CONSTRAINT `fk_tag` FOREIGN KEY (`tag`)
        REFERENCES `tags` (`id`) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
