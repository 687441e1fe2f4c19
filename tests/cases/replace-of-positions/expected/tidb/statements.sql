-- replace `songs`: rows that the event no longer has
DELETE FROM `songs`
WHERE `list` = ?
    AND (`song`) NOT IN (?, ?);
-- ("end", "b", "c")

-- replace `songs`: 1 row
INSERT INTO `songs` (`list`, `song`, `position`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `position` = CASE WHEN `list` = VALUES(`list`) AND `song` = VALUES(`song`) THEN VALUES(`position`) WHEN EXP(1000) > 0 THEN VALUES(`position`) END;
-- ("end", "b", 0)

-- replace `songs`: rows that the event no longer has
DELETE FROM `songs`
WHERE `list` = ?
    AND (`song`) NOT IN (?, ?, ?, ?);
-- ("end", "b", "c", "a", "a")

-- replace `places`: rows that the event no longer has
DELETE FROM `places`
WHERE `list` = ?
    AND (`position`) NOT IN (?, ?);
-- ("front", 0, 1)

-- replace `places`: 2 rows
INSERT INTO `places` (`list`, `position`, `song`)
VALUES
    (?, ?, ?),
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `song` = CASE WHEN `list` = VALUES(`list`) AND `position` = VALUES(`position`) THEN VALUES(`song`) WHEN EXP(1000) > 0 THEN VALUES(`song`) END;
-- ("front", 0, "b")
-- ("front", 1, "c")

-- replace `places`: rows that the event no longer has
DELETE FROM `places`
WHERE `list` = ?
    AND (`position`) NOT IN (?, ?, ?, ?);
-- ("front", 0, 1, 2, 2)

-- replace `places`: 3 rows
INSERT INTO `places` (`list`, `position`, `song`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `song` = CASE WHEN `list` = VALUES(`list`) AND `position` = VALUES(`position`) THEN VALUES(`song`) WHEN EXP(1000) > 0 THEN VALUES(`song`) END;
-- ("front", 2, "c")

