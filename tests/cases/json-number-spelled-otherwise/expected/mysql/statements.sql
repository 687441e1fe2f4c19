-- upsert `things`: 1 row
INSERT INTO `things` (`id`, `held`)
VALUES
    (?, ?)
AS `things_new`
ON DUPLICATE KEY UPDATE
    `held` = IF(`things`.`id` = `things_new`.`id`, `things_new`.`held`, (SELECT 1 UNION ALL SELECT 2));
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
AS `parts_new`
ON DUPLICATE KEY UPDATE
    `held` = IF(`parts`.`thing` = `parts_new`.`thing` AND `parts`.`part` = `parts_new`.`part`, `parts_new`.`held`, (SELECT 1 UNION ALL SELECT 2));
-- (1, 0, "1")
-- (1, 1, "2")

-- replace `parts`: 3 rows
INSERT INTO `parts` (`thing`, `part`, `held`)
VALUES
    (?, ?, ?)
AS `parts_new`
ON DUPLICATE KEY UPDATE
    `held` = IF(`parts`.`thing` = `parts_new`.`thing` AND `parts`.`part` = `parts_new`.`part`, `parts_new`.`held`, (SELECT 1 UNION ALL SELECT 2));
-- (1, 2, "3")

-- replace `parts`: rows that the event no longer has
DELETE FROM `parts`
WHERE `thing` = ?
    AND (`part`) NOT IN (?);
-- (2, 0)

-- update `things`: 1 row
UPDATE `things` SET
    `held` = ?
WHERE `id` = ?;
-- ("1.0", 2)

-- replace `parts`: rows that the event no longer has
DELETE FROM `parts`
WHERE `thing` = ?;
-- (3)

