-- upsert `meters`: 1 row
INSERT INTO `meters` (`id`, `place`, `level`, `read_at`, `first`)
VALUES
    (?, ?, ?, ?, ?)
AS `meters_new`
ON DUPLICATE KEY UPDATE
    `place` = IF(`meters`.`id` = `meters_new`.`id`, IF(`meters`.`read_at` > `meters_new`.`read_at`, `meters`.`place`, `meters_new`.`place`), (SELECT 1 UNION ALL SELECT 2)),
    `level` = IF(`meters`.`read_at` > `meters_new`.`read_at`, `meters`.`level`, `meters_new`.`level`),
    `read_at` = IF(`meters`.`read_at` > `meters_new`.`read_at`, `meters`.`read_at`, `meters_new`.`read_at`);
-- ("a", "north", 2, "2025-01-01 02:00:00.000", 2)

-- upsert `meters`: 1 row
INSERT INTO `meters` (`id`, `place`, `level`, `read_at`, `first`)
VALUES
    (?, ?, ?, ?, ?)
AS `meters_new`
ON DUPLICATE KEY UPDATE
    `place` = IF(`meters`.`id` = `meters_new`.`id`, `meters_new`.`place`, (SELECT 1 UNION ALL SELECT 2));
-- ("d", "east", 3, NULL, 3)

-- upsert `versions`: 2 rows
INSERT INTO `versions` (`meter`, `part`, `serial`, `version`)
VALUES
    (?, ?, ?, ?),
    (?, ?, ?, ?)
AS `versions_new`
ON DUPLICATE KEY UPDATE
    `serial` = IF(`versions`.`meter` = `versions_new`.`meter` AND `versions`.`part` = `versions_new`.`part`, IF(`versions`.`version` > `versions_new`.`version`, `versions`.`serial`, `versions_new`.`serial`), (SELECT 1 UNION ALL SELECT 2)),
    `version` = IF(`versions`.`version` > `versions_new`.`version`, `versions`.`version`, `versions_new`.`version`);
-- ("a", "p", "s1", 9007199254740993)
-- ("a", "q", "t1", 1)

-- upsert `versions`: 3 rows
INSERT INTO `versions` (`meter`, `part`, `serial`, `version`)
VALUES
    (?, ?, ?, ?)
AS `versions_new`
ON DUPLICATE KEY UPDATE
    `serial` = IF(`versions`.`meter` = `versions_new`.`meter` AND `versions`.`part` = `versions_new`.`part`, IF(`versions`.`version` > `versions_new`.`version`, `versions`.`serial`, `versions_new`.`serial`), (SELECT 1 UNION ALL SELECT 2)),
    `version` = IF(`versions`.`version` > `versions_new`.`version`, `versions`.`version`, `versions_new`.`version`);
-- ("a", "r", "u1", 1)

-- update `meters`: 1 row
UPDATE `meters` SET
    `place` = ?,
    `read_at` = ?
WHERE `place` = ?
    AND (`read_at` IS NULL OR `read_at` <= ?);
-- ("attic", "2025-01-01 02:30:00.000", "north", "2025-01-01 02:30:00.000")

-- update `meters`: 1 row
UPDATE `meters` SET
    `level` = ?,
    `read_at` = ?
WHERE `id` = ?
    AND (`read_at` IS NULL OR `read_at` <= ?);
-- (9, "2025-01-01 01:00:00.000", "a", "2025-01-01 01:00:00.000")

-- delete `meters`: 1 row
DELETE FROM `meters`
WHERE `id` = ?
    AND (`read_at` IS NULL OR `read_at` <= ?);
-- ("a", "2025-01-01 02:29:59.000")

