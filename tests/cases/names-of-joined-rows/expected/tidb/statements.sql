-- upsert `given`: 1 row
INSERT INTO `given` (`column1`, `stored`, `position`, `given`)
VALUES
    (?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `stored` = CASE WHEN `column1` = VALUES(`column1`) THEN IF(`given` > VALUES(`given`), `stored`, VALUES(`stored`)) WHEN EXP(1000) > 0 THEN IF(`given` > VALUES(`given`), `stored`, VALUES(`stored`)) END,
    `position` = IF(`given` > VALUES(`given`), `position`, VALUES(`position`)),
    `given` = IF(`given` > VALUES(`given`), `given`, VALUES(`given`));
-- (1, "a", 1, 2)

-- replace `stored`: rows that the event no longer has
DELETE FROM `stored`
WHERE `given` = ?
    AND (`column2`) NOT IN (?, ?, ?, ?);
-- (1, 1, 2, 3, 3)

-- replace `stored`: 3 rows
INSERT INTO `stored` (`given`, `column2`, `position`)
VALUES
    (?, ?, ?),
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `position` = CASE WHEN `given` = VALUES(`given`) AND `column2` = VALUES(`column2`) THEN VALUES(`position`) WHEN EXP(1000) > 0 THEN VALUES(`position`) END;
-- (1, 1, 1)
-- (1, 2, 1)

-- replace `stored`: 3 rows
INSERT INTO `stored` (`given`, `column2`, `position`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `position` = CASE WHEN `given` = VALUES(`given`) AND `column2` = VALUES(`column2`) THEN VALUES(`position`) WHEN EXP(1000) > 0 THEN VALUES(`position`) END;
-- (1, 3, 1)

-- replace `stored`: rows that the event no longer has
DELETE FROM `stored`
WHERE `given` = ?
    AND (`column2`) NOT IN (?, ?);
-- (2, 1, 2)

-- update `given`: 1 row
UPDATE `given` SET
    `position` = ?,
    `given` = ?
WHERE `stored` IN (?, NULL)
    AND (`given` IS NULL OR `given` <= ?);
-- (6, 3, "c", 3)

-- insert `given`: 1 row
INSERT INTO `given` (`column1`, `stored`, `position`, `given`)
VALUES
    (?, ?, ?, ?);
-- (4, "z", 7, 9)

-- replace `stored`: rows that the event no longer has
DELETE FROM `stored`
WHERE `given` = ?
    AND (`column2`) NOT IN (?);
-- (1, 2)

-- delete `given`: 1 row
DELETE FROM `given`
WHERE `stored` IN (?, NULL)
    AND (`given` IS NULL OR `given` <= ?);
-- ("c", 2)

