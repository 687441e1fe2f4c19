CREATE TABLE IF NOT EXISTS `observations` (
    `id` VARCHAR(9) COLLATE utf8mb4_0900_bin NOT NULL,
    `patient_id` VARCHAR(20),
    `email` VARCHAR(60),
    `given` VARCHAR(60),
    PRIMARY KEY (`id`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;
