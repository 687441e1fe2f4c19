-- upsert `users`: 1 row
INSERT INTO `users` (`id`, `name`)
VALUES
    (?, ?)
AS `users_new`
ON DUPLICATE KEY UPDATE
    `name` = IF(`users`.`id` = `users_new`.`id`, `users_new`.`name`, (SELECT 1 UNION ALL SELECT 2));
-- (1, "Ada Sample")

-- replace `addresses`: 1 row
INSERT INTO `addresses` (`user_id`, `city`, `street`)
VALUES
    (?, ?, ?)
AS `addresses_new`
ON DUPLICATE KEY UPDATE
    `city` = IF(`addresses`.`user_id` = `addresses_new`.`user_id`, `addresses_new`.`city`, (SELECT 1 UNION ALL SELECT 2)),
    `street` = `addresses_new`.`street`;
-- (1, "Oslo", "North 1")

-- replace `addresses`: rows that the event no longer has
DELETE FROM `addresses`
WHERE `user_id` = ?;
-- (2)

