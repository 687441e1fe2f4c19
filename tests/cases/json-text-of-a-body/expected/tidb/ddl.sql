CREATE TABLE IF NOT EXISTS `things` (
    `id` INT NOT NULL,
    `lang` VARCHAR(5),
    `meta` JSON,
    PRIMARY KEY (`id`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS `originals` (
    `id` INT NOT NULL,
    `meta` JSON,
    PRIMARY KEY (`id`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;
