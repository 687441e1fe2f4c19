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
ON DUPLICATE KEY UPDATE
    `tag` = CASE WHEN `photo_id` = VALUES(`photo_id`) AND `position` = VALUES(`position`) THEN VALUES(`tag`) WHEN EXP(1000) > 0 THEN VALUES(`tag`) END;
-- (1, 0, "a")
-- (1, 1, "b")

-- replace `photo_tags`: 3 rows
INSERT INTO `photo_tags` (`photo_id`, `position`, `tag`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `tag` = CASE WHEN `photo_id` = VALUES(`photo_id`) AND `position` = VALUES(`position`) THEN VALUES(`tag`) WHEN EXP(1000) > 0 THEN VALUES(`tag`) END;
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

