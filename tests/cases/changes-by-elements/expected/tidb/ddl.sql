CREATE TABLE IF NOT EXISTS `cart_items` (
    `cart` INT NOT NULL,
    `position` INT NOT NULL,
    `sku` VARCHAR(9) COLLATE utf8mb4_0900_bin NOT NULL,
    `qty` INT,
    `seen` INT,
    PRIMARY KEY (`cart`, `position`) CLUSTERED,
    INDEX `idx_sku` (`cart`, `sku`)
) DEFAULT CHARSET = utf8mb4;
