CREATE TABLE IF NOT EXISTS `stock` (
    `shop` INT NOT NULL,
    `sku` VARCHAR(9) COLLATE utf8mb4_0900_bin NOT NULL,
    `qty` INT,
    PRIMARY KEY (`shop`, `sku`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;
