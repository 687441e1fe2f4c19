CREATE TABLE IF NOT EXISTS `contacts` (
    `id` INT NOT NULL,
    `name` VARCHAR(40),
    `phone` VARCHAR(20),
    `city` VARCHAR(40),
    PRIMARY KEY (`id`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;
