CREATE TABLE IF NOT EXISTS `docs` (
    `id` INT NOT NULL,
    `state` VARCHAR(9),
    PRIMARY KEY (`id`)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS `gifts` (
    `id` INT NOT NULL,
    `note` VARCHAR(9),
    PRIMARY KEY (`id`)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS `items` (
    `id` INT NOT NULL,
    `sku` VARCHAR(9) COLLATE utf8mb4_0900_bin NOT NULL,
    `note` VARCHAR(9),
    PRIMARY KEY (`id`, `sku`)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
