CREATE TABLE IF NOT EXISTS `meters` (
    `id` VARCHAR(10) COLLATE utf8mb4_0900_bin NOT NULL,
    `place` VARCHAR(20) COLLATE utf8mb4_0900_bin,
    `level` INT,
    `read_at` DATETIME(3),
    `first` INT,
    PRIMARY KEY (`id`) CLUSTERED,
    INDEX `idx_place` (`place`)
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS `versions` (
    `id` BIGINT AUTO_RANDOM(5, 54),
    `meter` VARCHAR(10) COLLATE utf8mb4_0900_bin NOT NULL,
    `part` VARCHAR(10) COLLATE utf8mb4_0900_bin NOT NULL,
    `serial` VARCHAR(20),
    `version` BIGINT,
    PRIMARY KEY (`id`) CLUSTERED,
    UNIQUE KEY `uq_part` (`meter`, `part`)
) DEFAULT CHARSET = utf8mb4;
