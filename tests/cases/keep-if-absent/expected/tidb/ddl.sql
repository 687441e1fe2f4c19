CREATE TABLE IF NOT EXISTS `people` (
    `id` INT NOT NULL,
    `name` VARCHAR(9),
    `email` VARCHAR(9),
    `state` VARCHAR(9) NOT NULL,
    `tags` JSON,
    `note` VARCHAR(9),
    `first` VARCHAR(9),
    PRIMARY KEY (`id`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS `notes` (
    `id` INT NOT NULL,
    `at` INT NOT NULL,
    `text` VARCHAR(9),
    `mark` DECIMAL(4,2),
    PRIMARY KEY (`id`, `at`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;
