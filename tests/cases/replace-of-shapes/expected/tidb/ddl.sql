CREATE TABLE IF NOT EXISTS `taxes` (
    `id` BIGINT AUTO_RANDOM(5, 54),
    `owner` VARCHAR(10) COLLATE utf8mb4_0900_bin NOT NULL,
    `item` VARCHAR(10) COLLATE utf8mb4_0900_bin NOT NULL,
    `place` INT NOT NULL,
    `rate` DECIMAL(5,2),
    `label` VARCHAR(20),
    PRIMARY KEY (`id`) CLUSTERED,
    UNIQUE KEY `uq_tax` (`owner`, `item`, `place`)
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS `facts` (
    `owner` VARCHAR(10) COLLATE utf8mb4_0900_bin NOT NULL,
    `name` VARCHAR(10) COLLATE utf8mb4_0900_bin NOT NULL,
    `value` VARCHAR(20),
    PRIMARY KEY (`owner`, `name`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;
