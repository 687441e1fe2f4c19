-- upsert `given`: 1 row
INSERT INTO `given` (`column1`, `stored`, `position`, `given`)
VALUES
    (?, ?, ?, ?)
AS `given_new`
ON DUPLICATE KEY UPDATE
    `stored` = IF(`given`.`column1` = `given_new`.`column1`, IF(`given`.`given` > `given_new`.`given`, `given`.`stored`, `given_new`.`stored`), (SELECT 1 UNION ALL SELECT 2)),
    `position` = IF(`given`.`given` > `given_new`.`given`, `given`.`position`, `given_new`.`position`),
    `given` = IF(`given`.`given` > `given_new`.`given`, `given`.`given`, `given_new`.`given`);
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
AS `stored_new`
ON DUPLICATE KEY UPDATE
    `position` = IF(`stored`.`given` = `stored_new`.`given` AND `stored`.`column2` = `stored_new`.`column2`, `stored_new`.`position`, (SELECT 1 UNION ALL SELECT 2));
-- (1, 1, 1)
-- (1, 2, 1)

-- replace `stored`: 3 rows
INSERT INTO `stored` (`given`, `column2`, `position`)
VALUES
    (?, ?, ?)
AS `stored_new`
ON DUPLICATE KEY UPDATE
    `position` = IF(`stored`.`given` = `stored_new`.`given` AND `stored`.`column2` = `stored_new`.`column2`, `stored_new`.`position`, (SELECT 1 UNION ALL SELECT 2));
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
WHERE `stored` = ?
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
WHERE `stored` = ?
    AND (`given` IS NULL OR `given` <= ?);
-- ("c", 2)

