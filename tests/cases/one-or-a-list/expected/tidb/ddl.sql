CREATE TABLE IF NOT EXISTS `orders` (
    `id` INT NOT NULL,
    PRIMARY KEY (`id`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS `order_lines` (
    `order_id` INT NOT NULL,
    `position` INT NOT NULL,
    `sku` VARCHAR(9),
    `qty` INT,
    PRIMARY KEY (`order_id`, `position`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS `order_tags` (
    `order_id` INT NOT NULL,
    `position` INT NOT NULL,
    `tag` VARCHAR(20),
    PRIMARY KEY (`order_id`, `position`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;
