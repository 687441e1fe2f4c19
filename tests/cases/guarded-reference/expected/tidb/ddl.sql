CREATE TABLE IF NOT EXISTS `rooms` (
    `id` INT NOT NULL,
    PRIMARY KEY (`id`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS `seats` (
    `id` INT NOT NULL,
    `room` INT,
    `label` VARCHAR(20),
    `version` INT,
    PRIMARY KEY (`id`) CLUSTERED,
    CONSTRAINT `fk_room` FOREIGN KEY (`room`)
        REFERENCES `rooms` (`id`)
) DEFAULT CHARSET = utf8mb4;
