CREATE TABLE IF NOT EXISTS `mails` (
    `id` INT NOT NULL,
    `amount` DECIMAL(30,2),
    `unit` VARCHAR(9),
    PRIMARY KEY (`id`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS `parts` (
    `mail` INT NOT NULL,
    `position` INT NOT NULL,
    `n` INT,
    PRIMARY KEY (`mail`, `position`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;
