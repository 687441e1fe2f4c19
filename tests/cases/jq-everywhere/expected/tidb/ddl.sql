CREATE TABLE IF NOT EXISTS `orders` (
    `id` INT NOT NULL,
    `state` VARCHAR(9),
    `total` DECIMAL(10,2),
    `changed` INT,
    PRIMARY KEY (`id`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS `lines` (
    `order` INT NOT NULL,
    `line` INT NOT NULL,
    `gift` INT NOT NULL,
    `name` VARCHAR(20),
    PRIMARY KEY (`order`, `line`, `gift`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;
