CREATE TABLE IF NOT EXISTS `documents` (
    `id` INT NOT NULL,
    `meta` JSON,
    `lang` VARCHAR(5),
    PRIMARY KEY (`id`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS `document_lines` (
    `document_id` INT NOT NULL,
    `sku` VARCHAR(9) COLLATE utf8mb4_0900_bin NOT NULL,
    `qty` INT,
    PRIMARY KEY (`document_id`, `sku`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS `document_steps` (
    `document_id` INT NOT NULL,
    `position` INT NOT NULL,
    `name` VARCHAR(20),
    PRIMARY KEY (`document_id`, `position`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;
