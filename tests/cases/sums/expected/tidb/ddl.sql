CREATE TABLE IF NOT EXISTS `sums` (
    `id` INT NOT NULL,
    `small` SMALLINT,
    `whole` INT,
    `big` BIGINT,
    `unsigned` INT UNSIGNED,
    `huge` BIGINT UNSIGNED,
    `price` DECIMAL(5,2),
    `long` DECIMAL(40,10),
    `longest` DECIMAL(65,30),
    `note` VARCHAR(9),
    PRIMARY KEY (`id`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;
