CREATE TABLE IF NOT EXISTS `orders` (
    `id` INT NOT NULL,
    `email` VARCHAR(40),
    `item_count` INT,
    `qty_sum` INT,
    `amount_sum` DECIMAL(10,2),
    PRIMARY KEY (`id`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;
