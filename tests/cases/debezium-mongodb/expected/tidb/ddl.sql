CREATE TABLE IF NOT EXISTS `customers` (
    `id` CHAR(24) COLLATE utf8mb4_0900_bin NOT NULL,
    `name` VARCHAR(40),
    `visits` BIGINT,
    `balance` DECIMAL(20,2),
    `born` DATE,
    `seen_at` DATETIME(3),
    `rest` JSON,
    `changed_at` DATETIME(3) NOT NULL,
    `deleted` BOOLEAN NOT NULL,
    PRIMARY KEY (`id`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;
