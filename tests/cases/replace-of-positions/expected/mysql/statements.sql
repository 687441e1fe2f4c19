-- replace `songs`: rows that the event no longer has
DELETE FROM `songs`
WHERE `list` = ?
    AND (`song`) NOT IN (?, ?);
-- ("end", "b", "c")

-- replace `songs`: 1 row
INSERT INTO `songs` (`list`, `song`, `position`)
VALUES
    (?, ?, ?)
AS `songs_new`
ON DUPLICATE KEY UPDATE
    `position` = IF(`songs`.`list` = `songs_new`.`list` AND `songs`.`song` = `songs_new`.`song`, `songs_new`.`position`, (SELECT 1 UNION ALL SELECT 2));
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
AS `places_new`
ON DUPLICATE KEY UPDATE
    `song` = IF(`places`.`list` = `places_new`.`list` AND `places`.`position` = `places_new`.`position`, `places_new`.`song`, (SELECT 1 UNION ALL SELECT 2));
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
AS `places_new`
ON DUPLICATE KEY UPDATE
    `song` = IF(`places`.`list` = `places_new`.`list` AND `places`.`position` = `places_new`.`position`, `places_new`.`song`, (SELECT 1 UNION ALL SELECT 2));
-- ("front", 2, "c")

