CREATE TABLE IF NOT EXISTS `addresses` (
    `number` INT AUTO_INCREMENT,
    `user_id` INT NOT NULL,
    `country` CHAR(2) COLLATE utf8mb4_0900_bin NOT NULL,
    `city` VARCHAR(9) NOT NULL,
    PRIMARY KEY (`number`) NONCLUSTERED,
    UNIQUE KEY `uq_address` (`country`, `user_id`)
) DEFAULT CHARSET = utf8mb4 SHARD_ROW_ID_BITS = 4;

CREATE TABLE IF NOT EXISTS `visits` (
    `visit` INT NOT NULL,
    `user_id` INT NOT NULL,
    `country` CHAR(2) COLLATE utf8mb4_0900_bin NOT NULL,
    PRIMARY KEY (`visit`) CLUSTERED,
    CONSTRAINT `fk_visit` FOREIGN KEY (`country`, `user_id`)
        REFERENCES `addresses` (`country`, `user_id`) ON DELETE CASCADE
) DEFAULT CHARSET = utf8mb4;
