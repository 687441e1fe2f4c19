-- upsert `contacts`: 1 row
INSERT INTO `contacts` (`id`, `mail`)
VALUES
    (?, ?)
AS `contacts_new`
ON DUPLICATE KEY UPDATE
    `mail` = IF(`contacts`.`id` = `contacts_new`.`id`, `contacts_new`.`mail`, (SELECT 1 UNION ALL SELECT 2));
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
AS `phones_new`
ON DUPLICATE KEY UPDATE
    `mail` = IF(`phones`.`id` = `phones_new`.`id` AND `phones`.`position` = `phones_new`.`position`, `phones_new`.`mail`, (SELECT 1 UNION ALL SELECT 2)),
    `number` = `phones_new`.`number`;
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
AS `notes_new`
ON DUPLICATE KEY UPDATE
    `id` = IF(`notes`.`id` = `notes_new`.`id` AND `notes`.`note` = `notes_new`.`note`, `notes`.`id`, (SELECT 1 UNION ALL SELECT 2));
-- (1, "a")
-- (1, "b")
-- (1, "c")
-- (1, "d")

-- replace `notes`: 6 rows
INSERT INTO `notes` (`id`, `note`)
VALUES
    (?, ?),
    (?, ?)
AS `notes_new`
ON DUPLICATE KEY UPDATE
    `id` = IF(`notes`.`id` = `notes_new`.`id` AND `notes`.`note` = `notes_new`.`note`, `notes`.`id`, (SELECT 1 UNION ALL SELECT 2));
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
AS `phones_new`
ON DUPLICATE KEY UPDATE
    `mail` = IF(`phones`.`id` = `phones_new`.`id` AND `phones`.`position` = `phones_new`.`position`, `phones_new`.`mail`, (SELECT 1 UNION ALL SELECT 2)),
    `number` = `phones_new`.`number`;
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
AS `notes_new`
ON DUPLICATE KEY UPDATE
    `id` = IF(`notes`.`id` = `notes_new`.`id` AND `notes`.`note` = `notes_new`.`note`, `notes`.`id`, (SELECT 1 UNION ALL SELECT 2));
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
AS `parents_new`
ON DUPLICATE KEY UPDATE
    `parent` = IF(`parents`.`name` = `parents_new`.`name`, `parents_new`.`parent`, (SELECT 1 UNION ALL SELECT 2));
-- ("bob", "ann")
-- ("cid", "bob")

-- upsert `parents`: 1 row
INSERT INTO `parents` (`name`, `parent`)
VALUES
    (?, ?)
AS `parents_new`
ON DUPLICATE KEY UPDATE
    `parent` = IF(`parents`.`name` = `parents_new`.`name`, `parents_new`.`parent`, (SELECT 1 UNION ALL SELECT 2));
-- ("dot", NULL)

