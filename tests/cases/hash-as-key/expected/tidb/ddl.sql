CREATE TABLE IF NOT EXISTS `orders` (
    `order_key` CHAR(64) COLLATE utf8mb4_0900_bin NOT NULL,
    `shop` VARCHAR(20),
    `number` VARCHAR(20),
    `total` DECIMAL(10,2),
    PRIMARY KEY (`order_key`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;
