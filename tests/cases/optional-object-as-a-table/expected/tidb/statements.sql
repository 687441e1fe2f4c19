-- upsert `users`: 1 row
INSERT INTO `users` (`id`, `name`)
VALUES
    (?, ?)
ON DUPLICATE KEY UPDATE
    `name` = CASE WHEN `id` = VALUES(`id`) THEN VALUES(`name`) WHEN EXP(1000) > 0 THEN VALUES(`name`) END;
-- (1, "Ada Sample")

-- replace `addresses`: 1 row
INSERT INTO `addresses` (`user_id`, `city`, `street`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `city` = CASE WHEN `user_id` = VALUES(`user_id`) THEN VALUES(`city`) WHEN EXP(1000) > 0 THEN VALUES(`city`) END,
    `street` = VALUES(`street`);
-- (1, "Oslo", "North 1")

-- replace `addresses`: rows that the event no longer has
DELETE FROM `addresses`
WHERE `user_id` IN (?, NULL);
-- (2)

