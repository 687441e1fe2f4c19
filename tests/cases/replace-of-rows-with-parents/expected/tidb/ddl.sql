CREATE TABLE IF NOT EXISTS `replies` (
    `post` INT NOT NULL,
    `reply` INT NOT NULL,
    `to` INT,
    PRIMARY KEY (`post`, `reply`) CLUSTERED,
    CONSTRAINT `fk_to` FOREIGN KEY (`post`, `to`)
        REFERENCES `replies` (`post`, `reply`)
) DEFAULT CHARSET = utf8mb4;
