CREATE TABLE IF NOT EXISTS `seats` (
    `guest` VARCHAR(10) COLLATE utf8mb4_0900_bin NOT NULL,
    `row` INT,
    `seat` VARCHAR(5) COLLATE utf8mb4_0900_bin,
    `note` VARCHAR(20),
    PRIMARY KEY (`guest`) CLUSTERED,
    UNIQUE KEY `uq_seats` (`row`, `seat`)
) DEFAULT CHARSET = utf8mb4;
