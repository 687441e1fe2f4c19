-- upsert `lines`: 2 rows
INSERT INTO `lines` (`article`, `at`, `text`)
VALUES
    (?, ?, ?),
    (?, ?, ?)
AS `lines_new`
ON DUPLICATE KEY UPDATE
    `text` = IF(`lines`.`article` = `lines_new`.`article` AND `lines`.`at` = `lines_new`.`at`, `lines_new`.`text`, (SELECT 1 UNION ALL SELECT 2));
-- (1, 0, "one")
-- (1, 1, "two")

-- upsert `lines_by_id`: 2 rows
INSERT INTO `lines_by_id` (`id`, `article`)
VALUES
    (?, ?),
    (?, ?)
AS `lines_by_id_new`
ON DUPLICATE KEY UPDATE
    `article` = IF(`lines_by_id`.`id` = `lines_by_id_new`.`id`, `lines_by_id_new`.`article`, (SELECT 1 UNION ALL SELECT 2));
-- (11, 1)
-- (12, 1)

-- upsert `prices`: 3 rows
INSERT INTO `prices` (`article`, `variant`, `at`, `net`)
VALUES
    (?, ?, ?, ?),
    (?, ?, ?, ?)
AS `prices_new`
ON DUPLICATE KEY UPDATE
    `net` = IF(`prices`.`article` = `prices_new`.`article` AND `prices`.`variant` = `prices_new`.`variant` AND `prices`.`at` = `prices_new`.`at`, `prices_new`.`net`, (SELECT 1 UNION ALL SELECT 2));
-- (1, "blue", 0, 3.00)
-- (1, "red", 0, 1.50)

-- upsert `prices`: 3 rows
INSERT INTO `prices` (`article`, `variant`, `at`, `net`)
VALUES
    (?, ?, ?, ?)
AS `prices_new`
ON DUPLICATE KEY UPDATE
    `net` = IF(`prices`.`article` = `prices_new`.`article` AND `prices`.`variant` = `prices_new`.`variant` AND `prices`.`at` = `prices_new`.`at`, `prices_new`.`net`, (SELECT 1 UNION ALL SELECT 2));
-- (1, "red", 1, 2.00)

-- upsert `prices_by_id`: 3 rows
INSERT INTO `prices_by_id` (`id`, `net`)
VALUES
    (?, ?),
    (?, ?)
AS `prices_by_id_new`
ON DUPLICATE KEY UPDATE
    `net` = IF(`prices_by_id`.`id` = `prices_by_id_new`.`id`, `prices_by_id_new`.`net`, (SELECT 1 UNION ALL SELECT 2));
-- (101, 1.50)
-- (102, 2.00)

-- upsert `prices_by_id`: 3 rows
INSERT INTO `prices_by_id` (`id`, `net`)
VALUES
    (?, ?)
AS `prices_by_id_new`
ON DUPLICATE KEY UPDATE
    `net` = IF(`prices_by_id`.`id` = `prices_by_id_new`.`id`, `prices_by_id_new`.`net`, (SELECT 1 UNION ALL SELECT 2));
-- (103, 3.00)

-- upsert `prices_of_one_level`: 3 rows
INSERT INTO `prices_of_one_level` (`article`, `variant`, `at`, `net`)
VALUES
    (?, ?, ?, ?),
    (?, ?, ?, ?)
AS `prices_of_one_level_new`
ON DUPLICATE KEY UPDATE
    `net` = IF(`prices_of_one_level`.`article` = `prices_of_one_level_new`.`article` AND `prices_of_one_level`.`variant` = `prices_of_one_level_new`.`variant` AND `prices_of_one_level`.`at` = `prices_of_one_level_new`.`at`, `prices_of_one_level_new`.`net`, (SELECT 1 UNION ALL SELECT 2));
-- (1, "blue", 0, 3.00)
-- (1, "red", 0, 1.50)

-- upsert `prices_of_one_level`: 3 rows
INSERT INTO `prices_of_one_level` (`article`, `variant`, `at`, `net`)
VALUES
    (?, ?, ?, ?)
AS `prices_of_one_level_new`
ON DUPLICATE KEY UPDATE
    `net` = IF(`prices_of_one_level`.`article` = `prices_of_one_level_new`.`article` AND `prices_of_one_level`.`variant` = `prices_of_one_level_new`.`variant` AND `prices_of_one_level`.`at` = `prices_of_one_level_new`.`at`, `prices_of_one_level_new`.`net`, (SELECT 1 UNION ALL SELECT 2));
-- (1, "red", 1, 2.00)

-- upsert `last_lines`: 1 row
INSERT INTO `last_lines` (`article`, `text`)
VALUES
    (?, ?)
AS `last_lines_new`
ON DUPLICATE KEY UPDATE
    `text` = IF(`last_lines`.`article` = `last_lines_new`.`article`, `last_lines_new`.`text`, (SELECT 1 UNION ALL SELECT 2));
-- (1, "two")

-- upsert `lines`: 1 row
INSERT INTO `lines` (`article`, `at`, `text`)
VALUES
    (?, ?, ?)
AS `lines_new`
ON DUPLICATE KEY UPDATE
    `text` = IF(`lines`.`article` = `lines_new`.`article` AND `lines`.`at` = `lines_new`.`at`, `lines_new`.`text`, (SELECT 1 UNION ALL SELECT 2));
-- (2, 0, "one")

-- upsert `lines_by_id`: 1 row
INSERT INTO `lines_by_id` (`id`, `article`)
VALUES
    (?, ?)
AS `lines_by_id_new`
ON DUPLICATE KEY UPDATE
    `article` = IF(`lines_by_id`.`id` = `lines_by_id_new`.`id`, `lines_by_id_new`.`article`, (SELECT 1 UNION ALL SELECT 2));
-- (21, 2)

-- replace `prices`: rows that the event no longer has
DELETE FROM `prices`
WHERE `article` = ?
    AND (`variant`, `at`) NOT IN ((?, ?), (?, ?), (?, ?), (?, ?));
-- (1, "blue", 0, "blue", 1, "green", 0, "green", 0)

-- replace `prices`: 3 rows
INSERT INTO `prices` (`article`, `variant`, `at`, `net`)
VALUES
    (?, ?, ?, ?),
    (?, ?, ?, ?)
AS `prices_new`
ON DUPLICATE KEY UPDATE
    `net` = IF(`prices`.`article` = `prices_new`.`article` AND `prices`.`variant` = `prices_new`.`variant` AND `prices`.`at` = `prices_new`.`at`, `prices_new`.`net`, (SELECT 1 UNION ALL SELECT 2));
-- (1, "blue", 0, 7.00)
-- (1, "blue", 1, 8.00)

-- replace `prices`: 3 rows
INSERT INTO `prices` (`article`, `variant`, `at`, `net`)
VALUES
    (?, ?, ?, ?)
AS `prices_new`
ON DUPLICATE KEY UPDATE
    `net` = IF(`prices`.`article` = `prices_new`.`article` AND `prices`.`variant` = `prices_new`.`variant` AND `prices`.`at` = `prices_new`.`at`, `prices_new`.`net`, (SELECT 1 UNION ALL SELECT 2));
-- (1, "green", 0, 9.00)

