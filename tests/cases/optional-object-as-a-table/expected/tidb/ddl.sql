CREATE TABLE IF NOT EXISTS `users` (
    `id` INT NOT NULL,
    `name` VARCHAR(40),
    PRIMARY KEY (`id`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS `addresses` (
    `user_id` INT NOT NULL,
    `city` VARCHAR(40),
    `street` VARCHAR(40),
    PRIMARY KEY (`user_id`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;
