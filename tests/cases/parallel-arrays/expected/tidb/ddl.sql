CREATE TABLE IF NOT EXISTS `order_lines` (
    `order_id` INT NOT NULL,
    `position` INT NOT NULL,
    `item_id` VARCHAR(9),
    `name` VARCHAR(20),
    `qty` INT,
    PRIMARY KEY (`order_id`, `position`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;
