CREATE TABLE IF NOT EXISTS `docs` (
    `id` CHAR(24) COLLATE utf8mb4_0900_bin NOT NULL,
    `i` INT,
    `l` BIGINT,
    `d` DOUBLE,
    `m` DECIMAL(10,2),
    `t` DATETIME(3),
    `day` DATE,
    `u` CHAR(36) COLLATE utf8mb4_0900_bin,
    `v` VARCHAR(40),
    `b` MEDIUMBLOB,
    `j` JSON,
    `all` VARCHAR(80),
    PRIMARY KEY (`id`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS `large` (
    `id` CHAR(24) COLLATE utf8mb4_0900_bin NOT NULL,
    PRIMARY KEY (`id`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;
