-- upsert `bookings`: 1 row
INSERT INTO `bookings` (`id`, `name`, `email`, `day`)
VALUES
    (?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `name` = CASE WHEN `id` = VALUES(`id`) THEN VALUES(`name`) WHEN EXP(1000) > 0 THEN VALUES(`name`) END,
    `email` = VALUES(`email`),
    `day` = VALUES(`day`);
-- (1, "Ann", NULL, "2025-01-31")

-- upsert `nights`: 1 row
INSERT INTO `nights` (`booking`, `number`, `price`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `price` = CASE WHEN `booking` = VALUES(`booking`) AND `number` = VALUES(`number`) THEN VALUES(`price`) WHEN EXP(1000) > 0 THEN VALUES(`price`) END;
-- (1, 0, 10.00)

