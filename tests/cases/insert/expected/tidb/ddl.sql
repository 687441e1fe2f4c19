CREATE TABLE IF NOT EXISTS `badges` (
    `id` INT AUTO_INCREMENT,
    `person` VARCHAR(20) COLLATE utf8mb4_0900_bin NOT NULL,
    `badge` VARCHAR(20) COLLATE utf8mb4_0900_bin NOT NULL,
    PRIMARY KEY (`id`) NONCLUSTERED,
    UNIQUE KEY `uq_badge` (`person`, `badge`)
) DEFAULT CHARSET = utf8mb4 SHARD_ROW_ID_BITS = 4;

CREATE TABLE IF NOT EXISTS `visits` (
    `person` VARCHAR(20) NOT NULL,
    `page` VARCHAR(40) NOT NULL,
    `millis` INT,
    INDEX `idx_visits_person` (`person`)
) DEFAULT CHARSET = utf8mb4 SHARD_ROW_ID_BITS = 4;
