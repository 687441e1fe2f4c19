CREATE TABLE IF NOT EXISTS `stock` (
    `sku` VARCHAR(20) COLLATE utf8mb4_0900_bin NOT NULL,
    `quantity` INT NOT NULL,
    PRIMARY KEY (`sku`)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
