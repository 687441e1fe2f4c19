CREATE TABLE `orders` (
  `order_id` varchar(24) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  `order_number` varchar(50) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  `customer_user_id` varchar(24) NOT NULL,
  `customer_display_name` varchar(200) DEFAULT NULL,
  `customer_email` varchar(255) DEFAULT NULL,
  `customer_phone` varchar(50) DEFAULT NULL,
  `shipping_recipient_name` varchar(200) DEFAULT NULL,
  `shipping_phone` varchar(50) DEFAULT NULL,
  `shipping_street_1` varchar(200) DEFAULT NULL,
  `shipping_street_2` varchar(200) DEFAULT NULL,
  `shipping_city` varchar(100) DEFAULT NULL,
  `shipping_state` varchar(100) DEFAULT NULL,
  `shipping_zip_code` varchar(20) DEFAULT NULL,
  `shipping_country` varchar(2) DEFAULT NULL,
  `status` varchar(20) NOT NULL,
  `created_at` datetime(6) NOT NULL,
  `updated_at` datetime(6) NOT NULL,
  `event_id` varchar(36) DEFAULT NULL,
  `event_timestamp` datetime(6) DEFAULT NULL,
  PRIMARY KEY (`order_id`),
  UNIQUE KEY `uq_order_number` (`order_number`),
  KEY `idx_orders_customer` (`customer_user_id`),
  KEY `idx_orders_status` (`status`),
  KEY `idx_orders_created` (`created_at`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
INSERT INTO `orders` VALUES ('000000000000000000000000', 'ORD-0', 'user-0', 'Zoë', 'z@example.com', NULL, NULL, NULL, NULL, NULL, 'Ürgüp', NULL, NULL, 'TR', 'pending', '2025-01-15 10:30:00', '2025-01-15 10:30:00', 'event-0', '2025-01-15 10:30:00');
INSERT INTO `orders` VALUES ('000000000000000000000002', 'ORD-2', 'user-2', 'Zoë', 'z@example.com', NULL, NULL, NULL, NULL, NULL, 'Ürgüp', NULL, NULL, 'TR', 'pending', '2025-01-15 10:30:00', '2025-01-15 10:30:00', 'event-2', '2025-01-15 10:30:00');
CREATE TABLE `order_items` (
  `id` int(11) NOT NULL AUTO_INCREMENT,
  `order_id` varchar(24) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  `item_id` varchar(50) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  `product_id` varchar(24) NOT NULL,
  `supplier_id` varchar(24) NOT NULL,
  `product_name` varchar(200) DEFAULT NULL,
  `variant_name` varchar(200) DEFAULT NULL,
  `variant_attributes_json` longtext CHARACTER SET utf8mb4 COLLATE utf8mb4_bin DEFAULT NULL CHECK (json_valid(`variant_attributes_json`)),
  `image_url` text DEFAULT NULL,
  `supplier_name` varchar(200) DEFAULT NULL,
  `quantity` int(11) NOT NULL,
  `unit_price_cents` int(11) NOT NULL,
  `final_price_cents` int(11) NOT NULL,
  `total_cents` int(11) NOT NULL,
  `fulfillment_status` varchar(20) DEFAULT NULL,
  `shipped_quantity` int(11) DEFAULT 0,
  `tracking_number` varchar(100) DEFAULT NULL,
  `carrier` varchar(100) DEFAULT NULL,
  `shipped_at` datetime(6) DEFAULT NULL,
  `delivered_at` datetime(6) DEFAULT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `uq_order_item` (`order_id`,`item_id`),
  KEY `idx_items_order` (`order_id`),
  KEY `idx_items_product` (`product_id`),
  CONSTRAINT `fk_items_order` FOREIGN KEY (`order_id`) REFERENCES `orders` (`order_id`) ON DELETE CASCADE
) ENGINE=InnoDB AUTO_INCREMENT=6 DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
INSERT INTO `order_items` VALUES (4, '000000000000000000000000', 'item-0', 'product-1', 'supplier-1', 'Mug', NULL, '{\"colours\":[\"white\",\"blue\"]}', NULL, NULL, 1, 100, 100, 100, 'pending', 0, NULL, NULL, NULL, NULL);
INSERT INTO `order_items` VALUES (5, '000000000000000000000002', 'item-0', 'product-1', 'supplier-1', 'Mug', NULL, '{\"colours\":[\"white\",\"blue\"]}', NULL, NULL, 1, 100, 100, 100, 'pending', 0, NULL, NULL, NULL, NULL);
CREATE TABLE `_migrations_mapper` (
  `version` bigint(20) NOT NULL,
  `description` text NOT NULL,
  `installed_on` timestamp NOT NULL DEFAULT current_timestamp(),
  `success` tinyint(1) NOT NULL,
  `checksum` blob NOT NULL,
  `execution_time` bigint(20) NOT NULL,
  PRIMARY KEY (`version`)
) ENGINE=InnoDB DEFAULT CHARSET=latin1 COLLATE=latin1_swedish_ci;
INSERT INTO `_migrations_mapper` VALUES (1, 'ledger', '2026-12-02 10:07:56', 1, X'6adf4e02401b56e68d4f2ad389104495c9d529a493811bb4cec4898bed9dff113806cfafac0153d31d3f016a78b7acd3', 87748327);
CREATE TABLE `mapper_offsets` (
  `cluster_id` varchar(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  `consumer_group` varchar(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  `topic` varchar(249) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  `partition_id` int(11) NOT NULL,
  `next_offset` bigint(20) NOT NULL,
  `fence` bigint(20) NOT NULL,
  `topic_id` varchar(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin DEFAULT NULL,
  PRIMARY KEY (`cluster_id`,`consumer_group`,`topic`,`partition_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
INSERT INTO `mapper_offsets` VALUES ('{cluster}', '{group}', '{topic}', 0, 4, 1, '{topic_id}');
CREATE TABLE `mapper_parked` (
  `mapping` varchar(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  `entity` varchar(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  `origin` varchar(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  PRIMARY KEY (`mapping`,`entity`,`origin`),
  KEY `mapper_parked_origin` (`mapping`,`origin`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
INSERT INTO `mapper_parked` VALUES ('order', '000000000000000000000001', '{topic}[0]@1#2110c7a760c7a45e8ce7866e6316c78b');
INSERT INTO `mapper_parked` VALUES ('order', '000000000000000000000001', '{topic}[0]@2#8cf0969a0c1dc0f2e8366505cb42c42a');
CREATE TABLE `mapper_replayed` (
  `log` varchar(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  `origin` varchar(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  PRIMARY KEY (`log`,`origin`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
CREATE TABLE `mapper_replays` (
  `log` varchar(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  `owner` bigint(20) NOT NULL,
  `step` bigint(20) NOT NULL,
  PRIMARY KEY (`log`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
