CREATE TABLE IF NOT EXISTS `paths` (
    `id` INT NOT NULL,
    `drive` ENUM('C:\\', 'D:\\data', '\\n', 'a\\\\b', '%', 'ä') COLLATE utf8mb4_0900_bin,
    `other` ENUM('\\', '\\\\') COLLATE utf8mb4_0900_bin DEFAULT '\\\\',
    PRIMARY KEY (`id`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;
