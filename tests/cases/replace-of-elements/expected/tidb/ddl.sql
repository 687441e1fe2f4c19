CREATE TABLE IF NOT EXISTS `lines` (
    `cart` INT NOT NULL,
    `sku` VARCHAR(9) COLLATE utf8mb4_0900_bin NOT NULL,
    `customer` VARCHAR(9),
    `quantity` INT NOT NULL,
    PRIMARY KEY (`cart`, `sku`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;
