CREATE TABLE IF NOT EXISTS `pages` (
    `id` VARCHAR(20) COLLATE utf8mb4_nopad_bin NOT NULL,
    `views` BIGINT,
    PRIMARY KEY (`id`)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
