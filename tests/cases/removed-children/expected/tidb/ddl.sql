CREATE TABLE IF NOT EXISTS `cart_items` (
    `cart_id` INT NOT NULL,
    `sku` VARCHAR(9) COLLATE utf8mb4_0900_bin NOT NULL,
    `qty` INT,
    PRIMARY KEY (`cart_id`, `sku`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;
