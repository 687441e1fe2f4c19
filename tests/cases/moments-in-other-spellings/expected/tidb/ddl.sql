CREATE TABLE IF NOT EXISTS `tickets` (
    `id` INT NOT NULL,
    `mailed_at` DATETIME(6),
    `called_at` DATETIME(6),
    `due_at` DATETIME(6),
    `opened_on` DATE,
    `edited_at` DATETIME(6),
    `closed_at` DATETIME(6),
    PRIMARY KEY (`id`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;
