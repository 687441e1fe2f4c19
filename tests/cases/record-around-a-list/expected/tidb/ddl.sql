CREATE TABLE IF NOT EXISTS `sales` (
    `message_id` VARCHAR(9) COLLATE utf8mb4_0900_bin NOT NULL,
    `sku` VARCHAR(9),
    `qty` INT,
    `file` VARCHAR(20),
    `account` VARCHAR(20),
    PRIMARY KEY (`message_id`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;
