CREATE TABLE IF NOT EXISTS `visitors` (
    `id` INT AUTO_INCREMENT,
    `email` VARCHAR(40) COLLATE utf8mb4_nopad_bin NOT NULL,
    `badge` INT,
    `first` VARCHAR(20),
    PRIMARY KEY (`id`),
    UNIQUE KEY `uq_visitors_email` (`email`),
    UNIQUE KEY `uq_visitors_badge` (`badge`)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
