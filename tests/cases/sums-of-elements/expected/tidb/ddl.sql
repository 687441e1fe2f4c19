CREATE TABLE IF NOT EXISTS `stock` (
    `sku` VARCHAR(9) COLLATE utf8mb4_0900_bin NOT NULL,
    `sold` INT,
    `largest` INT,
    PRIMARY KEY (`sku`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;
