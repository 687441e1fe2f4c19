CREATE TABLE IF NOT EXISTS `visitors` (
    `id` INT NOT NULL,
    `email` VARCHAR(40) COLLATE utf8mb4_nopad_bin NOT NULL,
    `page` VARCHAR(20),
    PRIMARY KEY (`id`),
    UNIQUE KEY `uq_visitors_email` (`email`)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
