-- upsert `articles`: 1 row
INSERT INTO `articles` (`id`, `tags`, `sizes`, `prices`)
VALUES
    (?, ?, ?, ?)
AS `articles_new`
ON DUPLICATE KEY UPDATE
    `tags` = IF(`articles`.`id` = `articles_new`.`id`, `articles_new`.`tags`, (SELECT 1 UNION ALL SELECT 2)),
    `sizes` = `articles_new`.`sizes`,
    `prices` = `articles_new`.`prices`;
-- (1, "[\"new\",\"\",null,\"NULL\",\"a b\",\"{c,d}\",\"\\\"e\\\"\",\"f\\\\g\",\"ü🛒\",\"two\\nlines\"]", "[1,-9223372036854775808,null]", "[1.5,12345678.1234,2.25]")

-- replace `variants`: rows that the event no longer has
DELETE FROM `variants`
WHERE `article` = ?;
-- (1)

-- replace `variants`: rows that the event no longer has
DELETE FROM `variants`
WHERE `article` = ?
    AND (`code`) NOT IN (?, ?, ?, ?);
-- (2, "s", "m", "l", "l")

-- replace `variants`: 3 rows
INSERT INTO `variants` (`article`, `code`, `colours`, `parts`)
VALUES
    (?, ?, ?, ?),
    (?, ?, ?, ?)
AS `variants_new`
ON DUPLICATE KEY UPDATE
    `colours` = IF(`variants`.`article` = `variants_new`.`article` AND `variants`.`code` = `variants_new`.`code`, `variants_new`.`colours`, (SELECT 1 UNION ALL SELECT 2)),
    `parts` = `variants_new`.`parts`;
-- (2, "l", NULL, NULL)
-- (2, "m", NULL, NULL)

-- replace `variants`: 3 rows
INSERT INTO `variants` (`article`, `code`, `colours`, `parts`)
VALUES
    (?, ?, ?, ?)
AS `variants_new`
ON DUPLICATE KEY UPDATE
    `colours` = IF(`variants`.`article` = `variants_new`.`article` AND `variants`.`code` = `variants_new`.`code`, `variants_new`.`colours`, (SELECT 1 UNION ALL SELECT 2)),
    `parts` = `variants_new`.`parts`;
-- (2, "s", "[\"red\",\"blue\"]", "[{\"n\":1},\"x\",[1,2],null]")

-- upsert `articles`: 1 row
INSERT INTO `articles` (`id`, `tags`, `sizes`, `prices`)
VALUES
    (?, ?, ?, ?)
AS `articles_new`
ON DUPLICATE KEY UPDATE
    `tags` = IF(`articles`.`id` = `articles_new`.`id`, `articles_new`.`tags`, (SELECT 1 UNION ALL SELECT 2)),
    `prices` = `articles_new`.`prices`;
-- (3, NULL, NULL, NULL)

-- update `articles`: 1 row
UPDATE `articles` SET
    `tags` = ?
WHERE `id` = ?;
-- ("[\"old\"]", 4)

-- update `articles`: 1 row
UPDATE `articles` SET
    `tags` = ?,
    `sizes` = ?
WHERE `id` = ?;
-- ("[\"x\",\"y\"]", "[3]", 2)

-- replace `variants`: rows that the event no longer has
DELETE FROM `variants`
WHERE `article` = ?
    AND (`code`) NOT IN (?, ?);
-- (2, "s", "m")

-- upsert `articles`: 1 row
INSERT INTO `articles` (`id`, `tags`, `sizes`, `prices`)
VALUES
    (?, ?, ?, ?)
AS `articles_new`
ON DUPLICATE KEY UPDATE
    `id` = IF(`articles`.`id` = `articles_new`.`id`, `articles`.`id`, (SELECT 1 UNION ALL SELECT 2));
-- (6, "[\"once\"]", NULL, "[]")

