CREATE TABLE IF NOT EXISTS `marks` (
    `id` INT AUTO_INCREMENT,
    `code` VARCHAR(9) COLLATE utf8mb4_0900_bin NOT NULL,
    `kind` VARCHAR(9) COLLATE utf8mb4_0900_bin NOT NULL DEFAULT 'it''s',
    `number` INT DEFAULT -1,
    `big` BIGINT UNSIGNED DEFAULT 18446744073709551615,
    `price` DECIMAL(10,2) DEFAULT 1.50,
    `short` CHAR(2) COLLATE utf8mb4_0900_bin DEFAULT 'ab',
    `flag` BOOLEAN DEFAULT TRUE,
    `day` DATE DEFAULT '2025-01-31',
    `hour` TIME(1) DEFAULT '10:00:00.5',
    `moment` DATETIME(3) DEFAULT '2025-01-31 10:00:00.500',
    `uid` CHAR(36) COLLATE utf8mb4_0900_bin DEFAULT '0190a1b2-0000-7000-8000-000000000001',
    `word` ENUM('new', 'New') COLLATE utf8mb4_0900_bin DEFAULT 'New',
    `note` VARCHAR(9),
    PRIMARY KEY (`id`) NONCLUSTERED,
    UNIQUE KEY `uq_kind` (`code`, `kind`, `number`, `big`, `price`, `short`, `flag`, `day`),
    UNIQUE KEY `uq_rest` (`code`, `hour`, `moment`, `uid`, `word`)
) DEFAULT CHARSET = utf8mb4 SHARD_ROW_ID_BITS = 4;

CREATE TABLE IF NOT EXISTS `flags` (
    `only` INT NOT NULL DEFAULT 1,
    `note` VARCHAR(9),
    PRIMARY KEY (`only`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;
