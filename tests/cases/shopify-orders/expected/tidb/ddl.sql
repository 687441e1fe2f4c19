CREATE TABLE IF NOT EXISTS `customers` (
    `id` BIGINT NOT NULL,
    `name` VARCHAR(200),
    `email` VARCHAR(255),
    `verified_email` BOOLEAN,
    `city` VARCHAR(100),
    `country` CHAR(2),
    `tags` MEDIUMTEXT,
    PRIMARY KEY (`id`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS `orders` (
    `id` BIGINT NOT NULL,
    `shop` VARCHAR(255),
    `name` VARCHAR(50) NOT NULL,
    `customer` BIGINT,
    `email` VARCHAR(255),
    `financial_status` VARCHAR(30),
    `fulfillment_status` VARCHAR(30),
    `currency` CHAR(3) NOT NULL,
    `presentment_currency` CHAR(3),
    `subtotal_price` DECIMAL(18,3),
    `total_discounts` DECIMAL(18,3),
    `total_shipping` DECIMAL(18,3),
    `total_tax` DECIMAL(18,3),
    `total_price` DECIMAL(18,3) NOT NULL,
    `total_presented` DECIMAL(18,3),
    `taxes_included` BOOLEAN,
    `is_test` BOOLEAN,
    `tags` MEDIUMTEXT,
    `client` JSON,
    `cancel_reason` VARCHAR(30),
    `cancelled_at` DATETIME(0),
    `created_at` DATETIME(0) NOT NULL,
    `updated_at` DATETIME(0) NOT NULL,
    PRIMARY KEY (`id`) CLUSTERED,
    INDEX `idx_orders_created` (`created_at`),
    CONSTRAINT `fk_orders_customer` FOREIGN KEY (`customer`)
        REFERENCES `customers` (`id`) ON DELETE SET NULL
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS `addresses` (
    `order_id` BIGINT NOT NULL,
    `kind` VARCHAR(20) COLLATE utf8mb4_0900_bin NOT NULL,
    `name` VARCHAR(200),
    `street` MEDIUMTEXT,
    `zip` VARCHAR(20),
    `city` VARCHAR(100),
    `province` VARCHAR(10),
    `country` CHAR(2),
    `phone` VARCHAR(50),
    PRIMARY KEY (`order_id`, `kind`) CLUSTERED,
    CONSTRAINT `fk_addresses` FOREIGN KEY (`order_id`)
        REFERENCES `orders` (`id`) ON DELETE CASCADE
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS `line_items` (
    `order_id` BIGINT NOT NULL,
    `id` BIGINT NOT NULL,
    `position` INT,
    `product_id` BIGINT,
    `variant_id` BIGINT,
    `sku` VARCHAR(255),
    `title` VARCHAR(255) NOT NULL,
    `variant_title` VARCHAR(255),
    `quantity` INT NOT NULL,
    `price` DECIMAL(18,3) NOT NULL,
    `presented` DECIMAL(18,3),
    `total_discount` DECIMAL(18,3),
    `is_gift_card` BOOLEAN,
    `properties` JSON,
    PRIMARY KEY (`order_id`, `id`) CLUSTERED,
    CONSTRAINT `fk_line_items` FOREIGN KEY (`order_id`)
        REFERENCES `orders` (`id`) ON DELETE CASCADE
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS `shipping_lines` (
    `order_id` BIGINT NOT NULL,
    `id` BIGINT NOT NULL,
    `title` VARCHAR(255),
    `source` VARCHAR(50),
    `price` DECIMAL(18,3) NOT NULL,
    `discounted` DECIMAL(18,3),
    PRIMARY KEY (`order_id`, `id`) CLUSTERED,
    CONSTRAINT `fk_shipping_lines` FOREIGN KEY (`order_id`)
        REFERENCES `orders` (`id`) ON DELETE CASCADE
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS `tax_lines` (
    `order_id` BIGINT NOT NULL,
    `owner` VARCHAR(8) COLLATE utf8mb4_0900_bin NOT NULL,
    `owner_id` BIGINT NOT NULL,
    `position` INT NOT NULL,
    `title` VARCHAR(100),
    `rate` DECIMAL(9,6),
    `price` DECIMAL(18,3) NOT NULL,
    PRIMARY KEY (`order_id`, `owner`, `owner_id`, `position`) CLUSTERED,
    CONSTRAINT `fk_tax_lines` FOREIGN KEY (`order_id`)
        REFERENCES `orders` (`id`) ON DELETE CASCADE
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS `discounts` (
    `order_id` BIGINT NOT NULL,
    `position` INT NOT NULL,
    `kind` VARCHAR(30) NOT NULL,
    `title` VARCHAR(255),
    `value` DECIMAL(18,3) NOT NULL,
    `value_type` VARCHAR(20),
    `target` VARCHAR(20),
    PRIMARY KEY (`order_id`, `position`) CLUSTERED,
    CONSTRAINT `fk_discounts` FOREIGN KEY (`order_id`)
        REFERENCES `orders` (`id`) ON DELETE CASCADE
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS `discount_allocations` (
    `order_id` BIGINT NOT NULL,
    `owner` VARCHAR(8) COLLATE utf8mb4_0900_bin NOT NULL,
    `owner_id` BIGINT NOT NULL,
    `discount` INT NOT NULL,
    `amount` DECIMAL(18,3) NOT NULL,
    PRIMARY KEY (`order_id`, `owner`, `owner_id`, `discount`) CLUSTERED,
    CONSTRAINT `fk_allocations` FOREIGN KEY (`order_id`, `discount`)
        REFERENCES `discounts` (`order_id`, `position`) ON DELETE CASCADE
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS `payments` (
    `order_id` BIGINT NOT NULL,
    `gateway` VARCHAR(100) COLLATE utf8mb4_0900_bin NOT NULL,
    PRIMARY KEY (`order_id`, `gateway`) CLUSTERED,
    CONSTRAINT `fk_payments` FOREIGN KEY (`order_id`)
        REFERENCES `orders` (`id`) ON DELETE CASCADE
) DEFAULT CHARSET = utf8mb4;
