CREATE TABLE IF NOT EXISTS `shops` (
    `id` INT NOT NULL,
    `born` DATE,
    `opens` TIME(6),
    `closes` TIME(3),
    `made_at` DATETIME(6),
    `seen_at` DATETIME(6),
    `due` DATE,
    PRIMARY KEY (`id`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;
