CREATE TABLE IF NOT EXISTS `stock` (
    `sku` VARCHAR(20) COLLATE utf8mb4_0900_bin NOT NULL,
    `quantity` INT NOT NULL,
    `warehouse` VARCHAR(20),
    `topic` VARCHAR(60) NOT NULL,
    `position` BIGINT NOT NULL,
    `moved_at` DATETIME(3) NOT NULL,
    PRIMARY KEY (`sku`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;
