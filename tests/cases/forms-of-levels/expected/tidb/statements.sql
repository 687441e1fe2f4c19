-- upsert `contacts`: 1 row
INSERT INTO `contacts` (`id`, `mail`)
VALUES
    (?, ?)
ON DUPLICATE KEY UPDATE
    `mail` = CASE WHEN `id` = VALUES(`id`) THEN VALUES(`mail`) WHEN EXP(1000) > 0 THEN VALUES(`mail`) END;
-- (1, "a@x")

-- replace `phones`: rows that the event no longer has
DELETE FROM `phones`
WHERE `id` = ?
    AND (`position`) NOT IN (?, ?);
-- (1, 0, 1)

-- replace `phones`: 2 rows
INSERT INTO `phones` (`id`, `position`, `mail`, `number`)
VALUES
    (?, ?, ?, ?),
    (?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `mail` = CASE WHEN `id` = VALUES(`id`) AND `position` = VALUES(`position`) THEN VALUES(`mail`) WHEN EXP(1000) > 0 THEN VALUES(`mail`) END,
    `number` = VALUES(`number`);
-- (1, 0, "a@x", "1")
-- (1, 1, "a@x", "2")

-- replace `notes`: rows that the event no longer has
DELETE FROM `notes`
WHERE `id` = ?
    AND (`note`) NOT IN (?, ?, ?, ?, ?, ?, ?, ?);
-- (1, "a", "b", "c", "d", "e", "f", "f", "f")

-- replace `notes`: 6 rows
INSERT INTO `notes` (`id`, `note`)
VALUES
    (?, ?),
    (?, ?),
    (?, ?),
    (?, ?)
ON DUPLICATE KEY UPDATE
    `id` = CASE WHEN `id` = VALUES(`id`) AND `note` = VALUES(`note`) THEN `id` WHEN EXP(1000) > 0 THEN `id` END;
-- (1, "a")
-- (1, "b")
-- (1, "c")
-- (1, "d")

-- replace `notes`: 6 rows
INSERT INTO `notes` (`id`, `note`)
VALUES
    (?, ?),
    (?, ?)
ON DUPLICATE KEY UPDATE
    `id` = CASE WHEN `id` = VALUES(`id`) AND `note` = VALUES(`note`) THEN `id` WHEN EXP(1000) > 0 THEN `id` END;
-- (1, "e")
-- (1, "f")

-- replace `phones`: rows that the event no longer has
DELETE FROM `phones`
WHERE `id` = ?
    AND (`position`) NOT IN (?);
-- (2, 0)

-- replace `phones`: 1 row
INSERT INTO `phones` (`id`, `position`, `mail`, `number`)
VALUES
    (?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `mail` = CASE WHEN `id` = VALUES(`id`) AND `position` = VALUES(`position`) THEN VALUES(`mail`) WHEN EXP(1000) > 0 THEN VALUES(`mail`) END,
    `number` = VALUES(`number`);
-- (2, 0, "b@x", "3")

-- replace `notes`: rows that the event no longer has
DELETE FROM `notes`
WHERE `id` = ?
    AND (`note`) NOT IN (?, ?);
-- (2, "d", "g")

-- replace `phones`: rows that the event no longer has
DELETE FROM `phones`
WHERE `id` = ?;
-- (3)

-- replace `notes`: rows that the event no longer has
DELETE FROM `notes`
WHERE `id` = ?
    AND (`note`) NOT IN (?);
-- (3, "h")

-- replace `notes`: 1 row
INSERT INTO `notes` (`id`, `note`)
VALUES
    (?, ?)
ON DUPLICATE KEY UPDATE
    `id` = CASE WHEN `id` = VALUES(`id`) AND `note` = VALUES(`note`) THEN `id` WHEN EXP(1000) > 0 THEN `id` END;
-- (3, "h")

-- replace `notes`: rows that the event no longer has
DELETE FROM `notes`
WHERE `id` = ?;
-- (4)

-- upsert `parents`: 2 rows
INSERT INTO `parents` (`name`, `parent`)
VALUES
    (?, ?),
    (?, ?)
ON DUPLICATE KEY UPDATE
    `parent` = CASE WHEN `name` = VALUES(`name`) THEN VALUES(`parent`) WHEN EXP(1000) > 0 THEN VALUES(`parent`) END;
-- ("bob", "ann")
-- ("cid", "bob")

-- upsert `parents`: 1 row
INSERT INTO `parents` (`name`, `parent`)
VALUES
    (?, ?)
ON DUPLICATE KEY UPDATE
    `parent` = CASE WHEN `name` = VALUES(`name`) THEN VALUES(`parent`) WHEN EXP(1000) > 0 THEN VALUES(`parent`) END;
-- ("dot", NULL)

