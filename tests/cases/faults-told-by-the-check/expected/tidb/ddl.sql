CREATE TABLE IF NOT EXISTS `items_by_position` (
    `order_id` INT NOT NULL,
    `position` INT NOT NULL,
    `sku` VARCHAR(20),
    PRIMARY KEY (`order_id`, `position`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS `items_by_their_own_id` (
    `id` INT NOT NULL,
    `order_id` INT,
    PRIMARY KEY (`id`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS `prices` (
    `article` INT NOT NULL,
    `variant` VARCHAR(20) COLLATE utf8mb4_0900_bin NOT NULL,
    `position` INT NOT NULL,
    `net` DECIMAL(10,2),
    PRIMARY KEY (`article`, `variant`, `position`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS `prices_by_their_own_id` (
    `id` INT NOT NULL,
    `net` DECIMAL(10,2),
    PRIMARY KEY (`id`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS `orders` (
    `id` INT NOT NULL,
    `state` ENUM('new', 'paid', 'lost') COLLATE utf8mb4_0900_bin,
    PRIMARY KEY (`id`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;
