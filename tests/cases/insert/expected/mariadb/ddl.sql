CREATE TABLE IF NOT EXISTS `badges` (
    `id` INT AUTO_INCREMENT,
    `person` VARCHAR(20) COLLATE utf8mb4_nopad_bin NOT NULL,
    `badge` VARCHAR(20) COLLATE utf8mb4_nopad_bin NOT NULL,
    PRIMARY KEY (`id`),
    UNIQUE KEY `uq_badge` (`person`, `badge`)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS `visits` (
    `person` VARCHAR(20) NOT NULL,
    `page` VARCHAR(40) NOT NULL,
    `millis` INT,
    INDEX `idx_visits_person` (`person`)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
