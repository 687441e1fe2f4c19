CREATE TABLE IF NOT EXISTS `visitors` (
    `id` INT AUTO_INCREMENT,
    `email` VARCHAR(40) COLLATE utf8mb4_0900_bin NOT NULL,
    `badge` INT,
    `first` VARCHAR(20),
    PRIMARY KEY (`id`) NONCLUSTERED,
    UNIQUE KEY `uq_visitors_email` (`email`),
    UNIQUE KEY `uq_visitors_badge` (`badge`)
) DEFAULT CHARSET = utf8mb4 SHARD_ROW_ID_BITS = 4;
