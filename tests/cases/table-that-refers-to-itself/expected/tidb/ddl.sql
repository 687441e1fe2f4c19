CREATE TABLE IF NOT EXISTS `people` (
    `id` VARCHAR(10) COLLATE utf8mb4_0900_bin NOT NULL,
    `boss` VARCHAR(10) COLLATE utf8mb4_0900_bin,
    PRIMARY KEY (`id`) CLUSTERED,
    CONSTRAINT `fk_people_boss` FOREIGN KEY (`boss`)
        REFERENCES `people` (`id`) ON DELETE SET NULL
) DEFAULT CHARSET = utf8mb4;
