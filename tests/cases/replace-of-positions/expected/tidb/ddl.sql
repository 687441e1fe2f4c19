CREATE TABLE IF NOT EXISTS `songs` (
    `list` VARCHAR(10) COLLATE utf8mb4_0900_bin NOT NULL,
    `song` VARCHAR(10) COLLATE utf8mb4_0900_bin NOT NULL,
    `position` INT,
    PRIMARY KEY (`list`, `song`) CLUSTERED,
    UNIQUE KEY `uq_position` (`list`, `position`)
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS `places` (
    `list` VARCHAR(10) COLLATE utf8mb4_0900_bin NOT NULL,
    `position` INT NOT NULL,
    `song` VARCHAR(10),
    PRIMARY KEY (`list`, `position`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;
