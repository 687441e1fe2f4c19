CREATE TABLE IF NOT EXISTS `customers` (
    `id` INT NOT NULL,
    `name` VARCHAR(40),
    `kind` ENUM('person', 'firm') COLLATE utf8mb4_0900_bin,
    `born` DATE,
    `opens` TIME(6),
    `created` DATETIME(3),
    `seen` DATETIME(6),
    `updated` DATETIME(0),
    `balance` DECIMAL(20,2),
    `since` SMALLINT,
    `extra` JSON,
    `photo` MEDIUMBLOB,
    `active` BOOLEAN,
    `changed_at` DATETIME(3) NOT NULL,
    PRIMARY KEY (`id`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;
