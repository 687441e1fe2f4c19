CREATE TABLE IF NOT EXISTS `customers` (
    `id` VARCHAR(20) COLLATE utf8mb4_0900_bin NOT NULL,
    `email` VARCHAR(60),
    PRIMARY KEY (`id`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS `invoices` (
    `id` VARCHAR(20) COLLATE utf8mb4_0900_bin NOT NULL,
    `customer_id` VARCHAR(20),
    PRIMARY KEY (`id`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS `invoice_discounts` (
    `invoice_id` VARCHAR(20) COLLATE utf8mb4_0900_bin NOT NULL,
    `position` INT NOT NULL,
    `discount_id` VARCHAR(20),
    PRIMARY KEY (`invoice_id`, `position`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;
