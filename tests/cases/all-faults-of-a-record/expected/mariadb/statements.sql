-- upsert `bookings`: 1 row
INSERT INTO `bookings` (`id`, `name`, `email`, `day`)
VALUES
    (?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `name` = IF(`id` = VALUES(`id`), VALUES(`name`), (SELECT NULL UNION ALL SELECT NULL)),
    `email` = VALUES(`email`),
    `day` = VALUES(`day`);
-- (1, "Ann", NULL, "2025-01-31")

-- upsert `nights`: 1 row
INSERT INTO `nights` (`booking`, `number`, `price`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `price` = IF(`booking` = VALUES(`booking`) AND `number` = VALUES(`number`), VALUES(`price`), (SELECT NULL UNION ALL SELECT NULL));
-- (1, 0, 10.00)

