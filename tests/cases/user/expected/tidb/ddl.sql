CREATE TABLE IF NOT EXISTS `users` (
    `user_id` VARCHAR(24) COLLATE utf8mb4_0900_bin NOT NULL,
    `email` VARCHAR(255) NOT NULL,
    `display_name` VARCHAR(200),
    `phone` VARCHAR(50),
    `created_at` DATETIME(6) NOT NULL,
    `updated_at` DATETIME(6) NOT NULL,
    `is_deleted` BOOLEAN NOT NULL DEFAULT FALSE,
    `deleted_at` DATETIME(6),
    `event_id` VARCHAR(36),
    `event_timestamp` DATETIME(6),
    PRIMARY KEY (`user_id`) CLUSTERED,
    INDEX `idx_users_email` (`email`),
    INDEX `idx_users_created` (`created_at`)
) DEFAULT CHARSET = utf8mb4;
