CREATE TABLE IF NOT EXISTS `people` (
    `person` VARCHAR(20) COLLATE utf8mb4_0900_bin NOT NULL,
    PRIMARY KEY (`person`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS `badges` (
    `id` INT AUTO_INCREMENT,
    `person` VARCHAR(20) COLLATE utf8mb4_0900_bin NOT NULL,
    `badge` VARCHAR(20) COLLATE utf8mb4_0900_bin NOT NULL,
    `serial` INT,
    `first` INT,
    PRIMARY KEY (`id`) NONCLUSTERED,
    UNIQUE KEY `uq_badge` (`person`, `badge`),
    UNIQUE KEY `uq_serial` (`serial`),
    CONSTRAINT `fk_person` FOREIGN KEY (`person`)
        REFERENCES `people` (`person`)
) DEFAULT CHARSET = utf8mb4 SHARD_ROW_ID_BITS = 4;
