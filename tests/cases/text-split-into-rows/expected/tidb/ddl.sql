CREATE TABLE IF NOT EXISTS `photo_tags` (
    `photo_id` INT NOT NULL,
    `position` INT NOT NULL,
    `tag` VARCHAR(20),
    PRIMARY KEY (`photo_id`, `position`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;
