CREATE TABLE IF NOT EXISTS `given` (
    `column1` INT NOT NULL,
    `stored` VARCHAR(9) COLLATE utf8mb4_0900_bin NOT NULL,
    `position` INT,
    `given` INT,
    PRIMARY KEY (`column1`) CLUSTERED,
    UNIQUE KEY `uq_stored` (`stored`)
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS `stored` (
    `given` INT NOT NULL,
    `column2` INT NOT NULL,
    `position` INT,
    PRIMARY KEY (`given`, `column2`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;
