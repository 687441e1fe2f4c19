-- upsert `bookings`: 1 row
INSERT INTO `bookings` (`id`, `name`, `email`, `day`)
VALUES
    (?, ?, ?, ?)
AS `bookings_new`
ON DUPLICATE KEY UPDATE
    `name` = IF(`bookings`.`id` = `bookings_new`.`id`, `bookings_new`.`name`, (SELECT 1 UNION ALL SELECT 2)),
    `email` = `bookings_new`.`email`,
    `day` = `bookings_new`.`day`;
-- (1, "Ann", NULL, "2025-01-31")

-- upsert `nights`: 1 row
INSERT INTO `nights` (`booking`, `number`, `price`)
VALUES
    (?, ?, ?)
AS `nights_new`
ON DUPLICATE KEY UPDATE
    `price` = IF(`nights`.`booking` = `nights_new`.`booking` AND `nights`.`number` = `nights_new`.`number`, `nights_new`.`price`, (SELECT 1 UNION ALL SELECT 2));
-- (1, 0, 10.00)

