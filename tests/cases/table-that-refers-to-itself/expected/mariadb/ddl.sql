CREATE TABLE IF NOT EXISTS `people` (
    `id` VARCHAR(10) COLLATE utf8mb4_nopad_bin NOT NULL,
    `boss` VARCHAR(10) COLLATE utf8mb4_nopad_bin,
    PRIMARY KEY (`id`),
    CONSTRAINT `fk_people_boss` FOREIGN KEY (`boss`)
        REFERENCES `people` (`id`) ON DELETE SET NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
