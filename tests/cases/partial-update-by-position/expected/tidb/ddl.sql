CREATE TABLE IF NOT EXISTS `orders` (
    `id` INT NOT NULL,
    `city` VARCHAR(20),
    `street` VARCHAR(20),
    PRIMARY KEY (`id`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS `order_items` (
    `order_id` INT NOT NULL,
    `position` INT NOT NULL,
    `sku` VARCHAR(9),
    `qty` INT,
    PRIMARY KEY (`order_id`, `position`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;
