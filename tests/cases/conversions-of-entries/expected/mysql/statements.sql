-- upsert `tills`: 1 row
INSERT INTO `tills` (`id`, `name`, `price`, `opened`, `seen`)
VALUES
    (?, ?, ?, ?, ?)
AS `tills_new`
ON DUPLICATE KEY UPDATE
    `name` = IF(`tills`.`id` = `tills_new`.`id`, IF(`tills`.`seen` > `tills_new`.`seen`, `tills`.`name`, `tills_new`.`name`), (SELECT 1 UNION ALL SELECT 2)),
    `price` = IF(`tills`.`seen` > `tills_new`.`seen`, `tills`.`price`, `tills_new`.`price`),
    `opened` = IF(`tills`.`seen` > `tills_new`.`seen`, `tills`.`opened`, `tills_new`.`opened`),
    `seen` = IF(`tills`.`seen` > `tills_new`.`seen`, `tills`.`seen`, `tills_new`.`seen`);
-- (1, "Nort", 1234.56, "2025-07-15 12:00:00", "1970-01-01 00:00:01.000")

-- insert `entries`: 1 row
INSERT INTO `entries` (`id`, `day`, `text`)
VALUES
    (?, ?, ?);
-- (1, "2019-06-05", "North 05/06/2019")

-- upsert `tills`: 1 row
INSERT INTO `tills` (`id`, `name`, `price`, `opened`, `seen`)
VALUES
    (?, ?, ?, ?, ?)
AS `tills_new`
ON DUPLICATE KEY UPDATE
    `price` = IF(`tills`.`id` = `tills_new`.`id`, IF(`tills`.`seen` > `tills_new`.`seen`, `tills`.`price`, `tills_new`.`price`), (SELECT 1 UNION ALL SELECT 2)),
    `opened` = IF(`tills`.`seen` > `tills_new`.`seen`, `tills`.`opened`, `tills_new`.`opened`),
    `seen` = IF(`tills`.`seen` > `tills_new`.`seen`, `tills`.`seen`, `tills_new`.`seen`);
-- (3, NULL, 7.12, NULL, "1970-01-01 00:00:01.000")

-- update `tills`: 1 row
UPDATE `tills` SET
    `price` = ?,
    `opened` = ?,
    `seen` = ?
WHERE `id` = ?
    AND (`seen` IS NULL OR `seen` <= ?);
-- (1234.56, "2025-07-15 05:00:00", "1970-01-01 00:00:02.000", 1, "1970-01-01 00:00:02.000")

-- update `tills`: 1 row
UPDATE `tills` SET
    `price` = ?
WHERE `id` = ?;
-- (1.00, 1)

-- update `tills`: 1 row
UPDATE `tills` SET
    `price` = ?,
    `name` = ?
WHERE `id` = ?;
-- (-1.00, "?", 2)

-- delete `tills`: 1 row
DELETE FROM `tills`
WHERE `id` = ?
    AND (`seen` IS NULL OR `seen` <= ?);
-- (3, "1970-01-01 00:00:03.000")

-- replace `entries`: rows that the event no longer has
DELETE FROM `entries`
WHERE `id` = ?
    AND (`day`) NOT IN (?);
-- (3, "2019-04-14")

-- replace `entries`: 1 row
INSERT INTO `entries` (`id`, `day`, `text`)
VALUES
    (?, ?, ?)
AS `entries_new`
ON DUPLICATE KEY UPDATE
    `text` = IF(`entries`.`id` = `entries_new`.`id` AND `entries`.`day` = `entries_new`.`day`, `entries_new`.`text`, (SELECT 1 UNION ALL SELECT 2));
-- (3, "2019-04-14", NULL)

