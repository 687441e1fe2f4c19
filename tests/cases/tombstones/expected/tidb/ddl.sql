CREATE TABLE IF NOT EXISTS `people` (
    `id` INT NOT NULL,
    `name` VARCHAR(40),
    PRIMARY KEY (`id`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS `people_tags` (
    `person_id` INT NOT NULL,
    `tag` VARCHAR(20) COLLATE utf8mb4_0900_bin NOT NULL,
    PRIMARY KEY (`person_id`, `tag`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;
