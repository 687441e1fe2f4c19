-- upsert `users`: 1 row
INSERT INTO `users` (`id`, `name`)
VALUES
    (?, ?)
ON DUPLICATE KEY UPDATE
    `name` = IF(`id` = VALUES(`id`), VALUES(`name`), (SELECT NULL UNION ALL SELECT NULL));
-- (1, "Ada Sample")

-- replace `addresses`: 1 row
INSERT INTO `addresses` (`user_id`, `city`, `street`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `city` = IF(`user_id` = VALUES(`user_id`), VALUES(`city`), (SELECT NULL UNION ALL SELECT NULL)),
    `street` = VALUES(`street`);
-- (1, "Oslo", "North 1")

-- replace `addresses`: rows that the event no longer has
DELETE FROM `addresses`
WHERE `user_id` = ?;
-- (2)

