CREATE TABLE IF NOT EXISTS `customers` (
    `id` INT NOT NULL,
    `name` VARCHAR(40),
    `paid` DECIMAL(12,4),
    `at` DATETIME(6),
    `opens` TIME(6),
    `zoned` DATETIME(6),
    PRIMARY KEY (`id`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS `orders` (
    `id` BIGINT NOT NULL,
    `total` DECIMAL(12,2),
    `ordered` DATETIME(0),
    `note` VARCHAR(40),
    PRIMARY KEY (`id`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS `deletes` (
    `table_name` VARCHAR(40) COLLATE utf8mb4_0900_bin NOT NULL,
    `row_data` JSON,
    PRIMARY KEY (`table_name`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;
