CREATE TABLE IF NOT EXISTS `carts` (
    `id` INT NOT NULL,
    `version` INT,
    `owner` VARCHAR(9),
    PRIMARY KEY (`id`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS `entries` (
    `cart` INT NOT NULL,
    `sku` VARCHAR(9) COLLATE utf8mb4_0900_bin NOT NULL,
    `qty` INT,
    PRIMARY KEY (`cart`, `sku`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS `notes` (
    `cart` INT NOT NULL,
    `text` VARCHAR(20),
    PRIMARY KEY (`cart`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;
