-- upsert `articles`: 1 row
INSERT INTO `articles` (`id`, `tags`, `sizes`, `prices`)
VALUES
    (?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `tags` = CASE WHEN `id` = VALUES(`id`) THEN VALUES(`tags`) WHEN EXP(1000) > 0 THEN VALUES(`tags`) END,
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
    `colours` = CASE WHEN `article` = VALUES(`article`) AND `code` = VALUES(`code`) THEN VALUES(`colours`) WHEN EXP(1000) > 0 THEN VALUES(`colours`) END,
    `parts` = VALUES(`parts`);
-- (2, "l", NULL, NULL)
-- (2, "m", NULL, NULL)

-- replace `variants`: 3 rows
INSERT INTO `variants` (`article`, `code`, `colours`, `parts`)
VALUES
    (?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `colours` = CASE WHEN `article` = VALUES(`article`) AND `code` = VALUES(`code`) THEN VALUES(`colours`) WHEN EXP(1000) > 0 THEN VALUES(`colours`) END,
    `parts` = VALUES(`parts`);
-- (2, "s", "[\"red\",\"blue\"]", "[{\"n\":1},\"x\",[1,2],null]")

-- upsert `articles`: 1 row
INSERT INTO `articles` (`id`, `tags`, `sizes`, `prices`)
VALUES
    (?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `tags` = CASE WHEN `id` = VALUES(`id`) THEN VALUES(`tags`) WHEN EXP(1000) > 0 THEN VALUES(`tags`) END,
    `prices` = VALUES(`prices`);
-- (3, NULL, NULL, NULL)

-- update `articles`: 1 row
UPDATE `articles` SET
    `tags` = ?
WHERE `id` IN (?, NULL);
-- ("[\"old\"]", 4)

-- update `articles`: 1 row
UPDATE `articles` SET
    `tags` = ?,
    `sizes` = ?
WHERE `id` IN (?, NULL);
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
    `id` = CASE WHEN `id` = VALUES(`id`) THEN `id` WHEN EXP(1000) > 0 THEN `id` END;
-- (6, "[\"once\"]", NULL, "[]")

