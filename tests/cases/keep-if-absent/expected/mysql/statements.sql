-- upsert `people`: 1 row
INSERT INTO `people` (`id`, `name`, `email`, `state`, `tags`, `note`, `first`)
VALUES
    (?, ?, ?, ?, ?, ?, ?)
AS `people_new`
ON DUPLICATE KEY UPDATE
    `name` = IF(`people`.`id` = `people_new`.`id`, `people_new`.`name`, (SELECT 1 UNION ALL SELECT 2)),
    `email` = `people_new`.`email`,
    `state` = `people_new`.`state`,
    `tags` = `people_new`.`tags`,
    `note` = `people_new`.`note`;
-- (1, "Ann", "a@b", "paid", "[1]", "x", "Ann")

-- upsert `people`: 1 row
INSERT INTO `people` (`id`, `name`, `email`, `state`, `tags`, `note`, `first`)
VALUES
    (?, ?, ?, ?, ?, ?, ?)
AS `people_new`
ON DUPLICATE KEY UPDATE
    `note` = IF(`people`.`id` = `people_new`.`id`, `people_new`.`note`, (SELECT 1 UNION ALL SELECT 2));
-- (1, NULL, NULL, "new", NULL, "none", NULL)

-- upsert `people`: 1 row
INSERT INTO `people` (`id`, `name`, `email`, `state`, `tags`, `note`, `first`)
VALUES
    (?, ?, ?, ?, ?, ?, ?)
AS `people_new`
ON DUPLICATE KEY UPDATE
    `name` = IF(`people`.`id` = `people_new`.`id`, `people_new`.`name`, (SELECT 1 UNION ALL SELECT 2)),
    `email` = `people_new`.`email`,
    `tags` = `people_new`.`tags`,
    `note` = `people_new`.`note`;
-- (2, "", NULL, "new", "{}", "none", "")

-- upsert `people`: 1 row
INSERT INTO `people` (`id`, `name`, `email`, `state`, `tags`, `note`, `first`)
VALUES
    (?, ?, ?, ?, ?, ?, ?)
AS `people_new`
ON DUPLICATE KEY UPDATE
    `name` = IF(`people`.`id` = `people_new`.`id`, `people_new`.`name`, (SELECT 1 UNION ALL SELECT 2)),
    `email` = `people_new`.`email`,
    `state` = `people_new`.`state`,
    `note` = `people_new`.`note`;
-- (4, "Di", "d@e", "old", NULL, "none", "Di")

-- upsert `notes`: 1 row
INSERT INTO `notes` (`id`, `at`, `text`, `mark`)
VALUES
    (?, ?, ?, ?)
AS `notes_new`
ON DUPLICATE KEY UPDATE
    `text` = IF(`notes`.`id` = `notes_new`.`id` AND `notes`.`at` = `notes_new`.`at`, `notes_new`.`text`, (SELECT 1 UNION ALL SELECT 2)),
    `mark` = `notes_new`.`mark`;
-- (4, 1, "one", 1.00)

-- upsert `notes`: 1 row
INSERT INTO `notes` (`id`, `at`, `text`, `mark`)
VALUES
    (?, ?, ?, ?)
AS `notes_new`
ON DUPLICATE KEY UPDATE
    `text` = IF(`notes`.`id` = `notes_new`.`id` AND `notes`.`at` = `notes_new`.`at`, `notes_new`.`text`, (SELECT 1 UNION ALL SELECT 2));
-- (4, 2, "two", NULL)

-- upsert `notes`: 1 row
INSERT INTO `notes` (`id`, `at`, `text`, `mark`)
VALUES
    (?, ?, ?, ?)
AS `notes_new`
ON DUPLICATE KEY UPDATE
    `id` = IF(`notes`.`id` = `notes_new`.`id` AND `notes`.`at` = `notes_new`.`at`, `notes`.`id`, (SELECT 1 UNION ALL SELECT 2));
-- (4, 3, NULL, NULL)

-- upsert `people`: 1 row
INSERT INTO `people` (`id`, `name`, `email`, `state`, `tags`, `note`, `first`)
VALUES
    (?, ?, ?, ?, ?, ?, ?)
AS `people_new`
ON DUPLICATE KEY UPDATE
    `email` = IF(`people`.`id` = `people_new`.`id`, `people_new`.`email`, (SELECT 1 UNION ALL SELECT 2)),
    `note` = `people_new`.`note`;
-- (4, NULL, "new", "new", NULL, "none", NULL)

-- upsert `notes`: 1 row
INSERT INTO `notes` (`id`, `at`, `text`, `mark`)
VALUES
    (?, ?, ?, ?)
AS `notes_new`
ON DUPLICATE KEY UPDATE
    `mark` = IF(`notes`.`id` = `notes_new`.`id` AND `notes`.`at` = `notes_new`.`at`, `notes_new`.`mark`, (SELECT 1 UNION ALL SELECT 2));
-- (4, 2, NULL, 2.50)

-- update `people`: 1 row
UPDATE `people` SET
    `name` = ?
WHERE `id` = ?;
-- ("Dina", 4)

-- update `people`: 1 row
UPDATE `people` SET
    `state` = ?,
    `tags` = ?
WHERE `id` = ?;
-- ("sold", NULL, 4)

-- update `people`: 1 row
UPDATE `people` SET
    `id` = ?
WHERE `id` = ?;
-- (4, 4)

-- upsert `people`: 1 row
INSERT INTO `people` (`id`, `name`, `email`, `state`, `tags`, `note`, `first`)
VALUES
    (?, ?, ?, ?, ?, ?, ?)
AS `people_new`
ON DUPLICATE KEY UPDATE
    `name` = IF(`people`.`id` = `people_new`.`id`, `people_new`.`name`, (SELECT 1 UNION ALL SELECT 2)),
    `note` = `people_new`.`note`;
-- (5, "Last", NULL, "new", NULL, "none", "Last")

