CREATE TABLE IF NOT EXISTS `products` (
    `product_id` VARCHAR(24) COLLATE utf8mb4_0900_bin NOT NULL,
    `supplier_id` VARCHAR(24) NOT NULL,
    `name` VARCHAR(200) NOT NULL,
    `category` VARCHAR(50),
    `unit_type` VARCHAR(20),
    `base_price_cents` INT NOT NULL,
    `image_url` MEDIUMTEXT,
    `status` VARCHAR(20) NOT NULL,
    `created_at` DATETIME(6) NOT NULL,
    `updated_at` DATETIME(6) NOT NULL,
    `event_id` VARCHAR(36),
    `event_timestamp` DATETIME(6),
    PRIMARY KEY (`product_id`) CLUSTERED,
    INDEX `idx_products_supplier` (`supplier_id`),
    INDEX `idx_products_category` (`category`),
    INDEX `idx_products_status` (`status`)
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS `product_variants` (
    `id` INT AUTO_INCREMENT,
    `product_id` VARCHAR(24) COLLATE utf8mb4_0900_bin NOT NULL,
    `variant_key` VARCHAR(50) COLLATE utf8mb4_0900_bin NOT NULL,
    `variant_name` VARCHAR(200),
    `attributes_json` JSON,
    `price_cents` INT NOT NULL,
    `quantity` INT DEFAULT 0,
    `image_url` MEDIUMTEXT,
    PRIMARY KEY (`id`) NONCLUSTERED,
    UNIQUE KEY `uq_product_variant` (`product_id`, `variant_key`),
    INDEX `idx_variants_product` (`product_id`),
    CONSTRAINT `fk_variants_product` FOREIGN KEY (`product_id`)
        REFERENCES `products` (`product_id`) ON DELETE CASCADE
) DEFAULT CHARSET = utf8mb4 SHARD_ROW_ID_BITS = 4;
