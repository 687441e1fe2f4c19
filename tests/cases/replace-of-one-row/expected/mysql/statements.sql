-- replace `addresses`: 1 row
INSERT INTO `addresses` (`user_id`, `country`, `city`)
VALUES
    (?, ?, ?)
AS `addresses_new`
ON DUPLICATE KEY UPDATE
    `city` = IF(`addresses`.`user_id` = `addresses_new`.`user_id` AND `addresses`.`country` = `addresses_new`.`country`, `addresses_new`.`city`, (SELECT 1 UNION ALL SELECT 2));
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
AS `addresses_new`
ON DUPLICATE KEY UPDATE
    `city` = IF(`addresses`.`country` = `addresses_new`.`country` AND `addresses`.`user_id` = `addresses_new`.`user_id`, `addresses_new`.`city`, (SELECT 1 UNION ALL SELECT 2));
-- (4, "NO", "Bodø")
-- (5, "NO", "Skien")

