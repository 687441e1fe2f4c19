CREATE TABLE IF NOT EXISTS `people` (
    `id` INT NOT NULL,
    `first` VARCHAR(20) NOT NULL,
    `last` VARCHAR(20) NOT NULL,
    `name` VARCHAR(41) AS (CONCAT(first, ' ', last)) STORED,
    `small` VARCHAR(20) AS (LOWER(last)) VIRTUAL,
    PRIMARY KEY (`id`) CLUSTERED,
    INDEX `idx_people_name` (`name`)
) DEFAULT CHARSET = utf8mb4;
