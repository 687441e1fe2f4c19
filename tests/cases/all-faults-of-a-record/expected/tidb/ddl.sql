CREATE TABLE IF NOT EXISTS `bookings` (
    `id` INT NOT NULL,
    `name` VARCHAR(5) NOT NULL,
    `email` VARCHAR(9),
    `day` DATE,
    PRIMARY KEY (`id`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS `nights` (
    `booking` INT NOT NULL,
    `number` INT NOT NULL,
    `price` DECIMAL(6,2) NOT NULL,
    PRIMARY KEY (`booking`, `number`) CLUSTERED,
    CONSTRAINT `fk_nights_booking` FOREIGN KEY (`booking`)
        REFERENCES `bookings` (`id`)
) DEFAULT CHARSET = utf8mb4;
