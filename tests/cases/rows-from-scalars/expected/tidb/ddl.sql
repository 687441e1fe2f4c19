CREATE TABLE IF NOT EXISTS `tags` (
    `id` INT NOT NULL,
    `at` INT NOT NULL,
    `tag` VARCHAR(9) NOT NULL,
    PRIMARY KEY (`id`, `at`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS `gifts` (
    `id` INT NOT NULL,
    `at` INT NOT NULL,
    `note` VARCHAR(20),
    PRIMARY KEY (`id`, `at`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;
