CREATE TABLE IF NOT EXISTS `customers` (
    `id` INT NOT NULL,
    `name` VARCHAR(40),
    PRIMARY KEY (`id`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS `orders` (
    `id` INT NOT NULL,
    `customer_id` INT,
    `total` DECIMAL(10,2),
    PRIMARY KEY (`id`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;
