CREATE TABLE IF NOT EXISTS `visitors` (
    `id` INT NOT NULL,
    `email` VARCHAR(40) COLLATE utf8mb4_0900_bin NOT NULL,
    `page` VARCHAR(20),
    PRIMARY KEY (`id`) CLUSTERED,
    UNIQUE KEY `uq_visitors_email` (`email`)
) DEFAULT CHARSET = utf8mb4;
