CREATE TABLE IF NOT EXISTS `firms` (
    `id` INT NOT NULL,
    `name` VARCHAR(40),
    `person` VARCHAR(40),
    `address` VARCHAR(80),
    `initials` VARCHAR(9),
    `rest` JSON,
    PRIMARY KEY (`id`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;
