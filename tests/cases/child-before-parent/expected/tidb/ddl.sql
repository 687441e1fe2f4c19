CREATE TABLE IF NOT EXISTS `parents` (
    `id` VARCHAR(10) COLLATE utf8mb4_0900_bin NOT NULL,
    `name` VARCHAR(20),
    PRIMARY KEY (`id`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS `children` (
    `id` VARCHAR(10) COLLATE utf8mb4_0900_bin NOT NULL,
    `parent` VARCHAR(10) COLLATE utf8mb4_0900_bin,
    `name` VARCHAR(20),
    PRIMARY KEY (`id`) CLUSTERED,
    CONSTRAINT `fk_children_parent` FOREIGN KEY (`parent`)
        REFERENCES `parents` (`id`)
) DEFAULT CHARSET = utf8mb4;
