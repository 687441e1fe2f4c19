CREATE TABLE IF NOT EXISTS `things` (
    `id` INT NOT NULL,
    `first` INT,
    PRIMARY KEY (`id`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;
