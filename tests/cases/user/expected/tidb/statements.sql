-- upsert `users`: 1 row
INSERT INTO `users` (`user_id`, `email`, `display_name`, `phone`, `created_at`, `updated_at`, `event_id`, `event_timestamp`)
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `email` = CASE WHEN `user_id` = VALUES(`user_id`) THEN VALUES(`email`) WHEN EXP(1000) > 0 THEN VALUES(`email`) END,
    `display_name` = VALUES(`display_name`),
    `phone` = VALUES(`phone`),
    `updated_at` = VALUES(`updated_at`),
    `event_id` = VALUES(`event_id`),
    `event_timestamp` = VALUES(`event_timestamp`);
-- ("507f1f77bcf86cd799439011", "jane@example.com", "Jane Smith", "+1234567890", "2025-01-15 14:00:00.000000", "2025-01-15 14:00:00.000000", "0b9f3c7e-52a1-4f0e-9d5e-757300000001", "2025-01-15 14:00:00.000000")

-- update `users`: 1 row
UPDATE `users` SET
    `is_deleted` = ?,
    `deleted_at` = ?,
    `event_id` = ?,
    `event_timestamp` = ?
WHERE `user_id` IN (?, NULL);
-- (true, "2025-01-19 12:00:00.000000", "0b9f3c7e-52a1-4f0e-9d5e-757300000006", "2025-01-19 12:00:00.000000", "507f1f77bcf86cd799439013")

