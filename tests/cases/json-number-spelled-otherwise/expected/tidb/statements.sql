-- upsert `things`: 1 row
INSERT INTO `things` (`id`, `held`)
VALUES
    (?, ?)
ON DUPLICATE KEY UPDATE
    `held` = CASE WHEN `id` = VALUES(`id`) THEN VALUES(`held`) WHEN EXP(1000) > 0 THEN VALUES(`held`) END;
-- (1, "1")

-- replace `parts`: rows that the event no longer has
DELETE FROM `parts`
WHERE `thing` = ?
    AND (`part`) NOT IN (?, ?, ?, ?);
-- (1, 0, 1, 2, 2)

-- replace `parts`: 3 rows
INSERT INTO `parts` (`thing`, `part`, `held`)
VALUES
    (?, ?, ?),
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `held` = CASE WHEN `thing` = VALUES(`thing`) AND `part` = VALUES(`part`) THEN VALUES(`held`) WHEN EXP(1000) > 0 THEN VALUES(`held`) END;
-- (1, 0, "1")
-- (1, 1, "2")

-- replace `parts`: 3 rows
INSERT INTO `parts` (`thing`, `part`, `held`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `held` = CASE WHEN `thing` = VALUES(`thing`) AND `part` = VALUES(`part`) THEN VALUES(`held`) WHEN EXP(1000) > 0 THEN VALUES(`held`) END;
-- (1, 2, "3")

-- replace `parts`: rows that the event no longer has
DELETE FROM `parts`
WHERE `thing` = ?
    AND (`part`) NOT IN (?);
-- (2, 0)

-- update `things`: 1 row
UPDATE `things` SET
    `held` = ?
WHERE `id` IN (?, NULL);
-- ("1.0", 2)

-- replace `parts`: rows that the event no longer has
DELETE FROM `parts`
WHERE `thing` = ?;
-- (3)

