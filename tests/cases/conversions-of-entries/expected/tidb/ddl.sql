CREATE TABLE IF NOT EXISTS `tills` (
    `id` INT NOT NULL,
    `name` VARCHAR(4),
    `price` DECIMAL(6,2),
    `opened` DATETIME(0),
    `seen` DATETIME(3),
    PRIMARY KEY (`id`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS `entries` (
    `id` INT NOT NULL,
    `day` DATE NOT NULL,
    `text` VARCHAR(20),
    PRIMARY KEY (`id`, `day`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;
