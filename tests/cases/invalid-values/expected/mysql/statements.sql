-- upsert `films`: 1 row
INSERT INTO `films` (`id`, `code`, `year`, `rating`, `maker`, `label`, `mood`, `place`, `kept`, `tag`, `seen_at`, `version`, `stamp`)
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
AS `films_new`
ON DUPLICATE KEY UPDATE
    `code` = IF(`films`.`id` = `films_new`.`id`, `films_new`.`code`, (SELECT 1 UNION ALL SELECT 2)),
    `year` = `films_new`.`year`,
    `rating` = `films_new`.`rating`,
    `maker` = `films_new`.`maker`,
    `label` = `films_new`.`label`,
    `mood` = `films_new`.`mood`,
    `place` = `films_new`.`place`,
    `kept` = `films_new`.`kept`,
    `tag` = `films_new`.`tag`,
    `seen_at` = `films_new`.`seen_at`,
    `version` = `films_new`.`version`,
    `stamp` = `films_new`.`stamp`;
-- (1, "a", 1987, 7.5, "Ada", "x y", "calm", "Rome", "yes", "t", "1970-01-01 00:00:00.000", 1, NULL)

-- replace `actors`: rows that the event no longer has
DELETE FROM `actors`
WHERE `film` = ?
    AND (`number`) NOT IN (?, ?);
-- (1, 0, 1)

-- replace `actors`: 2 rows
INSERT INTO `actors` (`film`, `number`, `age`)
VALUES
    (?, ?, ?),
    (?, ?, ?)
AS `actors_new`
ON DUPLICATE KEY UPDATE
    `age` = IF(`actors`.`film` = `actors_new`.`film` AND `actors`.`number` = `actors_new`.`number`, `actors_new`.`age`, (SELECT 1 UNION ALL SELECT 2));
-- (1, 0, 40)
-- (1, 1, -1)

-- replace `actors`: rows that the event no longer has
DELETE FROM `actors`
WHERE `film` = ?;
-- (2)

-- upsert `films`: 1 row
INSERT INTO `films` (`id`, `code`, `year`, `rating`, `maker`, `label`, `mood`, `place`, `kept`, `tag`, `seen_at`, `version`, `stamp`)
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
AS `films_new`
ON DUPLICATE KEY UPDATE
    `code` = IF(`films`.`id` = `films_new`.`id`, `films_new`.`code`, (SELECT 1 UNION ALL SELECT 2)),
    `year` = `films_new`.`year`,
    `rating` = `films_new`.`rating`,
    `maker` = `films_new`.`maker`,
    `label` = `films_new`.`label`,
    `place` = `films_new`.`place`,
    `tag` = `films_new`.`tag`,
    `seen_at` = `films_new`.`seen_at`,
    `version` = `films_new`.`version`,
    `stamp` = `films_new`.`stamp`;
-- (1, "a", NULL, 7.5, "unknown", NULL, NULL, "nowhere", NULL, "several", "1970-01-01 00:00:00.000", 2, NULL)

-- upsert `films`: 1 row
INSERT INTO `films` (`id`, `code`, `year`, `rating`, `maker`, `label`, `mood`, `place`, `kept`, `tag`, `seen_at`, `version`, `stamp`)
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
AS `films_new`
ON DUPLICATE KEY UPDATE
    `code` = IF(`films`.`id` = `films_new`.`id`, `films_new`.`code`, (SELECT 1 UNION ALL SELECT 2)),
    `year` = `films_new`.`year`,
    `rating` = `films_new`.`rating`,
    `maker` = `films_new`.`maker`,
    `label` = `films_new`.`label`,
    `tag` = `films_new`.`tag`,
    `seen_at` = `films_new`.`seen_at`,
    `version` = `films_new`.`version`,
    `stamp` = `films_new`.`stamp`;
-- (3, NULL, 1900, 1.0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL)

-- upsert `films`: 1 row
INSERT INTO `films` (`id`, `code`, `year`, `rating`, `maker`, `label`, `mood`, `place`, `kept`, `tag`, `seen_at`, `version`, `stamp`)
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
AS `films_new`
ON DUPLICATE KEY UPDATE
    `version` = IF(`films`.`id` = `films_new`.`id`, IF(`films`.`stamp` > `films_new`.`stamp`, `films`.`version`, `films_new`.`version`), (SELECT 1 UNION ALL SELECT 2)),
    `stamp` = IF(`films`.`stamp` > `films_new`.`stamp`, `films`.`stamp`, `films_new`.`stamp`);
-- (6, "n", 1900, 1.0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, 2)

-- update `films`: 1 row
UPDATE `films` SET
    `year` = ?,
    `version` = ?
WHERE `code` = ?
    AND (`version` IS NULL OR `version` <= ?);
-- (2001, 99, "n", 99)

-- update `films`: 1 row
UPDATE `films` SET
    `version` = ?,
    `maker` = ?
WHERE `id` = ?
    AND (`version` IS NULL OR `version` <= ?);
-- (102, "moved", 6, 102)

-- delete `films`: 1 row
DELETE FROM `films`
WHERE `code` = ?
    AND (`version` IS NULL OR `version` <= ?);
-- ("gone", 1000)

