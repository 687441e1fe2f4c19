-- replace `photo_tags`: rows that the event no longer has
DELETE FROM `photo_tags`
WHERE `photo_id` = ?
    AND (`position`) NOT IN (?, ?, ?, ?);
-- (1, 0, 1, 3, 3)

-- replace `photo_tags`: 3 rows
INSERT INTO `photo_tags` (`photo_id`, `position`, `tag`)
VALUES
    (?, ?, ?),
    (?, ?, ?)
AS `photo_tags_new`
ON DUPLICATE KEY UPDATE
    `tag` = IF(`photo_tags`.`photo_id` = `photo_tags_new`.`photo_id` AND `photo_tags`.`position` = `photo_tags_new`.`position`, `photo_tags_new`.`tag`, (SELECT 1 UNION ALL SELECT 2));
-- (1, 0, "a")
-- (1, 1, "b")

-- replace `photo_tags`: 3 rows
INSERT INTO `photo_tags` (`photo_id`, `position`, `tag`)
VALUES
    (?, ?, ?)
AS `photo_tags_new`
ON DUPLICATE KEY UPDATE
    `tag` = IF(`photo_tags`.`photo_id` = `photo_tags_new`.`photo_id` AND `photo_tags`.`position` = `photo_tags_new`.`position`, `photo_tags_new`.`tag`, (SELECT 1 UNION ALL SELECT 2));
-- (1, 3, "c")

-- replace `photo_tags`: rows that the event no longer has
DELETE FROM `photo_tags`
WHERE `photo_id` = ?
    AND (`position`) NOT IN (?);
-- (2, 0)

-- replace `photo_tags`: rows that the event no longer has
DELETE FROM `photo_tags`
WHERE `photo_id` = ?;
-- (3)

