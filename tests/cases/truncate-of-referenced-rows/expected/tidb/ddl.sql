CREATE TABLE IF NOT EXISTS `customers` (
    `id` INT NOT NULL,
    PRIMARY KEY (`id`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS `orders` (
    `id` INT NOT NULL,
    `customer` INT,
    PRIMARY KEY (`id`) CLUSTERED,
    CONSTRAINT `fk_customer` FOREIGN KEY (`customer`)
        REFERENCES `customers` (`id`) ON DELETE SET NULL
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS `items` (
    `order_id` INT NOT NULL,
    `position` INT NOT NULL,
    PRIMARY KEY (`order_id`, `position`) CLUSTERED,
    CONSTRAINT `fk_order` FOREIGN KEY (`order_id`)
        REFERENCES `orders` (`id`) ON DELETE CASCADE
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS `invoices` (
    `id` INT NOT NULL,
    `order_id` INT,
    PRIMARY KEY (`id`) CLUSTERED,
    CONSTRAINT `fk_invoiced` FOREIGN KEY (`order_id`)
        REFERENCES `orders` (`id`)
) DEFAULT CHARSET = utf8mb4;
