-- replace `addresses`: 1 row
INSERT INTO `addresses` (`user_id`, `country`, `city`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `city` = IF(`user_id` = VALUES(`user_id`) AND `country` = VALUES(`country`), VALUES(`city`), (SELECT NULL UNION ALL SELECT NULL));
-- (1, "NO", "Oslo")

-- insert `visits`: 1 row
INSERT INTO `visits` (`visit`, `user_id`, `country`)
VALUES
    (?, ?, ?);
-- (10, 1, "NO")

-- replace `addresses`: rows that the event no longer has
DELETE FROM `addresses`
WHERE `user_id` = ? AND `country` = ?;
-- (1, "SE")

-- replace `addresses`: 2 rows
INSERT INTO `addresses` (`user_id`, `country`, `city`)
VALUES
    (?, ?, ?),
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `city` = IF(`country` = VALUES(`country`) AND `user_id` = VALUES(`user_id`), VALUES(`city`), (SELECT NULL UNION ALL SELECT NULL));
-- (4, "NO", "Bodø")
-- (5, "NO", "Skien")

