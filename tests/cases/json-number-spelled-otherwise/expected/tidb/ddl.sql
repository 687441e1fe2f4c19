CREATE TABLE IF NOT EXISTS `things` (
    `id` INT NOT NULL,
    `held` JSON,
    PRIMARY KEY (`id`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS `parts` (
    `thing` INT NOT NULL,
    `part` INT NOT NULL,
    `held` JSON,
    PRIMARY KEY (`thing`, `part`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;
