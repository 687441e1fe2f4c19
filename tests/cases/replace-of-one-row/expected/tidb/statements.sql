-- replace `addresses`: 1 row
INSERT INTO `addresses` (`user_id`, `country`, `city`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `city` = CASE WHEN `user_id` = VALUES(`user_id`) AND `country` = VALUES(`country`) THEN VALUES(`city`) WHEN EXP(1000) > 0 THEN VALUES(`city`) END;
-- (1, "NO", "Oslo")

-- insert `visits`: 1 row
INSERT INTO `visits` (`visit`, `user_id`, `country`)
VALUES
    (?, ?, ?);
-- (10, 1, "NO")

-- replace `addresses`: rows that the event no longer has
DELETE FROM `addresses`
WHERE (`user_id`, `country`) IN ((?, ?), (NULL, NULL));
-- (1, "SE")

-- replace `addresses`: 2 rows
INSERT INTO `addresses` (`user_id`, `country`, `city`)
VALUES
    (?, ?, ?),
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `city` = CASE WHEN `country` = VALUES(`country`) AND `user_id` = VALUES(`user_id`) THEN VALUES(`city`) WHEN EXP(1000) > 0 THEN VALUES(`city`) END;
-- (4, "NO", "Bodø")
-- (5, "NO", "Skien")

