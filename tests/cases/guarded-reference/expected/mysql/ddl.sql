CREATE TABLE IF NOT EXISTS `rooms` (
    `id` INT NOT NULL,
    PRIMARY KEY (`id`)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS `seats` (
    `id` INT NOT NULL,
    `room` INT,
    `label` VARCHAR(20),
    `version` INT,
    PRIMARY KEY (`id`),
    CONSTRAINT `fk_room` FOREIGN KEY (`room`)
        REFERENCES `rooms` (`id`)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
