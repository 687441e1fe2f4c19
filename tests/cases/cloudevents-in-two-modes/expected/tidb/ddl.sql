CREATE TABLE IF NOT EXISTS `events` (
    `id` VARCHAR(20) COLLATE utf8mb4_0900_bin NOT NULL,
    `type` VARCHAR(40),
    `occurred_at` DATETIME(6),
    PRIMARY KEY (`id`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS `orders` (
    `id` INT NOT NULL,
    `state` VARCHAR(9),
    `total` DECIMAL(10,2),
    PRIMARY KEY (`id`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;
