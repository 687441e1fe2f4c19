CREATE TABLE IF NOT EXISTS `articles` (
    `id` INT NOT NULL,
    `tags` JSON,
    `sizes` JSON,
    `prices` JSON,
    PRIMARY KEY (`id`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS `variants` (
    `article` INT NOT NULL,
    `code` VARCHAR(20) COLLATE utf8mb4_0900_bin NOT NULL,
    `colours` JSON,
    `parts` JSON,
    PRIMARY KEY (`article`, `code`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;
