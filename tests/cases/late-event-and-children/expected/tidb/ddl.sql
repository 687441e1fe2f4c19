CREATE TABLE IF NOT EXISTS `orders` (
    `id` INT NOT NULL,
    `state` VARCHAR(9),
    `changed_at` DATETIME(6),
    PRIMARY KEY (`id`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS `order_items` (
    `order_id` INT NOT NULL,
    `sku` VARCHAR(9) COLLATE utf8mb4_0900_bin NOT NULL,
    `qty` INT,
    PRIMARY KEY (`order_id`, `sku`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;
