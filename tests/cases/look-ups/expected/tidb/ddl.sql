CREATE TABLE IF NOT EXISTS `places` (
    `id` INT AUTO_INCREMENT,
    `room` VARCHAR(9) COLLATE utf8mb4_0900_bin NOT NULL,
    `rack` DECIMAL(4,1) NOT NULL,
    `next` INT,
    PRIMARY KEY (`id`) NONCLUSTERED,
    UNIQUE KEY `uq_place` (`room`, `rack`),
    CONSTRAINT `fk_next` FOREIGN KEY (`next`)
        REFERENCES `places` (`id`)
) DEFAULT CHARSET = utf8mb4 SHARD_ROW_ID_BITS = 4;

CREATE TABLE IF NOT EXISTS `tags` (
    `id` BIGINT AUTO_RANDOM(5, 54),
    `name` VARCHAR(20) COLLATE utf8mb4_0900_bin NOT NULL,
    PRIMARY KEY (`id`) CLUSTERED,
    UNIQUE KEY `uq_tag` (`name`)
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS `boxes` (
    `id` INT NOT NULL,
    `place` INT,
    `main` BIGINT NOT NULL,
    PRIMARY KEY (`id`) CLUSTERED,
    CONSTRAINT `fk_place` FOREIGN KEY (`place`)
        REFERENCES `places` (`id`)
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS `box_tags` (
    `box` INT NOT NULL,
    `tag` BIGINT NOT NULL,
    `at` INT,
    PRIMARY KEY (`box`, `tag`) CLUSTERED,
    CONSTRAINT `fk_tag` FOREIGN KEY (`tag`)
        REFERENCES `tags` (`id`) ON DELETE CASCADE
) DEFAULT CHARSET = utf8mb4;
