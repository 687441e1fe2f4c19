CREATE TABLE IF NOT EXISTS `menus` (
    `id` VARCHAR(10) COLLATE utf8mb4_0900_bin NOT NULL,
    `name` VARCHAR(20),
    PRIMARY KEY (`id`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS `dishes` (
    `id` INT AUTO_INCREMENT,
    `menu` VARCHAR(10) COLLATE utf8mb4_0900_bin NOT NULL,
    `code` VARCHAR(10) COLLATE utf8mb4_0900_bin NOT NULL,
    `place` INT,
    `price` DECIMAL(20,2),
    `facts` JSON,
    `label` MEDIUMTEXT,
    PRIMARY KEY (`id`) NONCLUSTERED,
    UNIQUE KEY `uq_dish` (`menu`, `code`),
    UNIQUE KEY `uq_place` (`menu`, `place`),
    CONSTRAINT `fk_dish` FOREIGN KEY (`menu`)
        REFERENCES `menus` (`id`) ON DELETE CASCADE
) DEFAULT CHARSET = utf8mb4 SHARD_ROW_ID_BITS = 4;
