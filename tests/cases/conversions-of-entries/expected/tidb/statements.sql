-- upsert `tills`: 1 row
INSERT INTO `tills` (`id`, `name`, `price`, `opened`, `seen`)
VALUES
    (?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `name` = CASE WHEN `id` = VALUES(`id`) THEN IF(`seen` > VALUES(`seen`), `name`, VALUES(`name`)) WHEN EXP(1000) > 0 THEN IF(`seen` > VALUES(`seen`), `name`, VALUES(`name`)) END,
    `price` = IF(`seen` > VALUES(`seen`), `price`, VALUES(`price`)),
    `opened` = IF(`seen` > VALUES(`seen`), `opened`, VALUES(`opened`)),
    `seen` = IF(`seen` > VALUES(`seen`), `seen`, VALUES(`seen`));
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
ON DUPLICATE KEY UPDATE
    `price` = CASE WHEN `id` = VALUES(`id`) THEN IF(`seen` > VALUES(`seen`), `price`, VALUES(`price`)) WHEN EXP(1000) > 0 THEN IF(`seen` > VALUES(`seen`), `price`, VALUES(`price`)) END,
    `opened` = IF(`seen` > VALUES(`seen`), `opened`, VALUES(`opened`)),
    `seen` = IF(`seen` > VALUES(`seen`), `seen`, VALUES(`seen`));
-- (3, NULL, 7.12, NULL, "1970-01-01 00:00:01.000")

-- update `tills`: 1 row
UPDATE `tills` SET
    `price` = ?,
    `opened` = ?,
    `seen` = ?
WHERE `id` IN (?, NULL)
    AND (`seen` IS NULL OR `seen` <= ?);
-- (1234.56, "2025-07-15 05:00:00", "1970-01-01 00:00:02.000", 1, "1970-01-01 00:00:02.000")

-- update `tills`: 1 row
UPDATE `tills` SET
    `price` = ?
WHERE `id` IN (?, NULL);
-- (1.00, 1)

-- update `tills`: 1 row
UPDATE `tills` SET
    `price` = ?,
    `name` = ?
WHERE `id` IN (?, NULL);
-- (-1.00, "?", 2)

-- delete `tills`: 1 row
DELETE FROM `tills`
WHERE `id` IN (?, NULL)
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
ON DUPLICATE KEY UPDATE
    `text` = CASE WHEN `id` = VALUES(`id`) AND `day` = VALUES(`day`) THEN VALUES(`text`) WHEN EXP(1000) > 0 THEN VALUES(`text`) END;
-- (3, "2019-04-14", NULL)

