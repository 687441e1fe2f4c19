-- upsert `articles`: 1 row
INSERT INTO `articles` (`id`, `tags`, `sizes`, `prices`)
VALUES
    (?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `tags` = IF(`id` = VALUES(`id`), VALUES(`tags`), (SELECT NULL UNION ALL SELECT NULL)),
    `sizes` = VALUES(`sizes`),
    `prices` = VALUES(`prices`);
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
ON DUPLICATE KEY UPDATE
    `colours` = IF(`article` = VALUES(`article`) AND `code` = VALUES(`code`), VALUES(`colours`), (SELECT NULL UNION ALL SELECT NULL)),
    `parts` = VALUES(`parts`);
-- (2, "l", NULL, NULL)
-- (2, "m", NULL, NULL)

-- replace `variants`: 3 rows
INSERT INTO `variants` (`article`, `code`, `colours`, `parts`)
VALUES
    (?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `colours` = IF(`article` = VALUES(`article`) AND `code` = VALUES(`code`), VALUES(`colours`), (SELECT NULL UNION ALL SELECT NULL)),
    `parts` = VALUES(`parts`);
-- (2, "s", "[\"red\",\"blue\"]", "[{\"n\":1},\"x\",[1,2],null]")

-- upsert `articles`: 1 row
INSERT INTO `articles` (`id`, `tags`, `sizes`, `prices`)
VALUES
    (?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `tags` = IF(`id` = VALUES(`id`), VALUES(`tags`), (SELECT NULL UNION ALL SELECT NULL)),
    `prices` = VALUES(`prices`);
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
ON DUPLICATE KEY UPDATE
    `id` = IF(`id` = VALUES(`id`), `id`, (SELECT NULL UNION ALL SELECT NULL));
-- (6, "[\"once\"]", NULL, "[]")

