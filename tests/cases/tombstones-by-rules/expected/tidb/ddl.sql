CREATE TABLE IF NOT EXISTS `customers` (
    `id` INT NOT NULL,
    `name` VARCHAR(40),
    PRIMARY KEY (`id`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS `people` (
    `id` INT NOT NULL,
    `name` VARCHAR(40),
    PRIMARY KEY (`id`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS `people_tags` (
    `person` INT NOT NULL,
    `tag` VARCHAR(20) COLLATE utf8mb4_0900_bin NOT NULL,
    PRIMARY KEY (`person`, `tag`) CLUSTERED,
    CONSTRAINT `fk_person` FOREIGN KEY (`person`)
        REFERENCES `people` (`id`) ON DELETE CASCADE
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS `prices` (
    `sku` VARCHAR(20) COLLATE utf8mb4_0900_bin NOT NULL,
    `price` INT,
    `by` VARCHAR(20),
    PRIMARY KEY (`sku`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS `stock` (
    `sku` VARCHAR(20) COLLATE utf8mb4_0900_bin NOT NULL,
    `quantity` INT,
    `state` VARCHAR(20) NOT NULL,
    PRIMARY KEY (`sku`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS `journal` (
    `position` INT NOT NULL,
    `sku` VARCHAR(20) NOT NULL,
    `reason` VARCHAR(20),
    PRIMARY KEY (`position`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS `headers` (
    `position` INT NOT NULL,
    `name` VARCHAR(20) COLLATE utf8mb4_0900_bin NOT NULL,
    `value` VARCHAR(20),
    PRIMARY KEY (`position`, `name`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS `visits` (
    `position` INT NOT NULL,
    `page` VARCHAR(20),
    PRIMARY KEY (`position`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;
