CREATE TABLE IF NOT EXISTS `lines` (
    `doc` INT NOT NULL,
    `line` INT NOT NULL,
    `sku` VARCHAR(9) NOT NULL,
    PRIMARY KEY (`doc`, `line`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS `taxes` (
    `doc` INT NOT NULL,
    `line` INT NOT NULL,
    `tax` INT NOT NULL,
    `sku` VARCHAR(9),
    `rate` DECIMAL(6,4) NOT NULL,
    `label` VARCHAR(20),
    PRIMARY KEY (`doc`, `line`, `tax`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS `parts` (
    `doc` INT NOT NULL,
    `line` INT NOT NULL,
    `tax` INT NOT NULL,
    `part` VARCHAR(9) COLLATE utf8mb4_0900_bin NOT NULL,
    `share` INT,
    PRIMARY KEY (`doc`, `line`, `tax`, `part`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;
