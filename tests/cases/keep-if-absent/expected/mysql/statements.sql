-- tests/cases/keep-if-absent/events.ndjson:1: put 1
-- upsert `people`: 1 row
--    id     1
--    name   Ann
--    email  a@b
--    state  paid
--    tags   [1]
--    note   x
--    first  Ann
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

-- tests/cases/keep-if-absent/events.ndjson:2: put 1
-- upsert `people`: 1 row
--    id     1
--    name   NULL
--    email  NULL
--    state  new
--    tags   NULL
--    note   none
--    first  NULL
INSERT INTO `people` (`id`, `name`, `email`, `state`, `tags`, `note`, `first`)
VALUES
    (?, ?, ?, ?, ?, ?, ?)
AS `people_new`
ON DUPLICATE KEY UPDATE
    `note` = IF(`people`.`id` = `people_new`.`id`, `people_new`.`note`, (SELECT 1 UNION ALL SELECT 2));
-- (1, NULL, NULL, "new", NULL, "none", NULL)

-- tests/cases/keep-if-absent/events.ndjson:3: put 2
-- upsert `people`: 1 row
--    id     2
--    name   NULL
--    email  NULL
--    state  new
--    tags   NULL
--    note   none
--    first  NULL
INSERT INTO `people` (`id`, `name`, `email`, `state`, `tags`, `note`, `first`)
VALUES
    (?, ?, ?, ?, ?, ?, ?)
AS `people_new`
ON DUPLICATE KEY UPDATE
    `note` = IF(`people`.`id` = `people_new`.`id`, `people_new`.`note`, (SELECT 1 UNION ALL SELECT 2));
-- (2, NULL, NULL, "new", NULL, "none", NULL)

-- tests/cases/keep-if-absent/events.ndjson:4: put 2
-- upsert `people`: 1 row
--    id     2
--    name
--    email  NULL
--    state  new
--    tags   {}
--    note   none
--    first
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

-- tests/cases/keep-if-absent/events.ndjson:5: put 3
-- upsert `people`: 1 row
--    id     3
--    name   Cy
--    email  c@d
--    state  new
--    tags   ["l"]
--    note   none
--    first  Cy
INSERT INTO `people` (`id`, `name`, `email`, `state`, `tags`, `note`, `first`)
VALUES
    (?, ?, ?, ?, ?, ?, ?)
AS `people_new`
ON DUPLICATE KEY UPDATE
    `name` = IF(`people`.`id` = `people_new`.`id`, `people_new`.`name`, (SELECT 1 UNION ALL SELECT 2)),
    `email` = `people_new`.`email`,
    `tags` = `people_new`.`tags`,
    `note` = `people_new`.`note`;
-- (3, "Cy", "c@d", "new", "[\"l\"]", "none", "Cy")

-- tests/cases/keep-if-absent/events.ndjson:6: put 3
-- upsert `people`: 1 row
--    id     3
--    name   NULL
--    email  NULL
--    state  new
--    tags   NULL
--    note   none
--    first  NULL
INSERT INTO `people` (`id`, `name`, `email`, `state`, `tags`, `note`, `first`)
VALUES
    (?, ?, ?, ?, ?, ?, ?)
AS `people_new`
ON DUPLICATE KEY UPDATE
    `name` = IF(`people`.`id` = `people_new`.`id`, `people_new`.`name`, (SELECT 1 UNION ALL SELECT 2)),
    `email` = `people_new`.`email`,
    `tags` = `people_new`.`tags`,
    `note` = `people_new`.`note`;
-- (3, NULL, NULL, "new", NULL, "none", NULL)

-- tests/cases/keep-if-absent/events.ndjson:7: put 4
-- upsert `people`: 1 row
--    id     4
--    name   Di
--    email  d@e
--    state  old
--    tags   NULL
--    note   none
--    first  Di
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
--    id    4
--    at    1
--    text  one
--    mark  1.00
INSERT INTO `notes` (`id`, `at`, `text`, `mark`)
VALUES
    (?, ?, ?, ?)
AS `notes_new`
ON DUPLICATE KEY UPDATE
    `text` = IF(`notes`.`id` = `notes_new`.`id` AND `notes`.`at` = `notes_new`.`at`, `notes_new`.`text`, (SELECT 1 UNION ALL SELECT 2)),
    `mark` = `notes_new`.`mark`;
-- (4, 1, "one", 1.00)

-- upsert `notes`: 1 row
--    id    4
--    at    2
--    text  two
--    mark  NULL
INSERT INTO `notes` (`id`, `at`, `text`, `mark`)
VALUES
    (?, ?, ?, ?)
AS `notes_new`
ON DUPLICATE KEY UPDATE
    `text` = IF(`notes`.`id` = `notes_new`.`id` AND `notes`.`at` = `notes_new`.`at`, `notes_new`.`text`, (SELECT 1 UNION ALL SELECT 2));
-- (4, 2, "two", NULL)

-- upsert `notes`: 1 row
--    id    4
--    at    3
--    text  NULL
--    mark  NULL
INSERT INTO `notes` (`id`, `at`, `text`, `mark`)
VALUES
    (?, ?, ?, ?)
AS `notes_new`
ON DUPLICATE KEY UPDATE
    `id` = IF(`notes`.`id` = `notes_new`.`id` AND `notes`.`at` = `notes_new`.`at`, `notes`.`id`, (SELECT 1 UNION ALL SELECT 2));
-- (4, 3, NULL, NULL)

-- tests/cases/keep-if-absent/events.ndjson:8: put 4
-- upsert `people`: 1 row
--    id     4
--    name   NULL
--    email  new
--    state  new
--    tags   NULL
--    note   none
--    first  NULL
INSERT INTO `people` (`id`, `name`, `email`, `state`, `tags`, `note`, `first`)
VALUES
    (?, ?, ?, ?, ?, ?, ?)
AS `people_new`
ON DUPLICATE KEY UPDATE
    `email` = IF(`people`.`id` = `people_new`.`id`, `people_new`.`email`, (SELECT 1 UNION ALL SELECT 2)),
    `note` = `people_new`.`note`;
-- (4, NULL, "new", "new", NULL, "none", NULL)

-- upsert `notes`: 1 row
--    id    4
--    at    3
--    text
--    mark  NULL
INSERT INTO `notes` (`id`, `at`, `text`, `mark`)
VALUES
    (?, ?, ?, ?)
AS `notes_new`
ON DUPLICATE KEY UPDATE
    `text` = IF(`notes`.`id` = `notes_new`.`id` AND `notes`.`at` = `notes_new`.`at`, `notes_new`.`text`, (SELECT 1 UNION ALL SELECT 2)),
    `mark` = `notes_new`.`mark`;
-- (4, 3, "", NULL)

-- upsert `notes`: 1 row
--    id    4
--    at    2
--    text  NULL
--    mark  2.50
INSERT INTO `notes` (`id`, `at`, `text`, `mark`)
VALUES
    (?, ?, ?, ?)
AS `notes_new`
ON DUPLICATE KEY UPDATE
    `mark` = IF(`notes`.`id` = `notes_new`.`id` AND `notes`.`at` = `notes_new`.`at`, `notes_new`.`mark`, (SELECT 1 UNION ALL SELECT 2));
-- (4, 2, NULL, 2.50)

-- upsert `notes`: 1 row
--    id    4
--    at    1
--    text  uno
--    mark  NULL
INSERT INTO `notes` (`id`, `at`, `text`, `mark`)
VALUES
    (?, ?, ?, ?)
AS `notes_new`
ON DUPLICATE KEY UPDATE
    `text` = IF(`notes`.`id` = `notes_new`.`id` AND `notes`.`at` = `notes_new`.`at`, `notes_new`.`text`, (SELECT 1 UNION ALL SELECT 2));
-- (4, 1, "uno", NULL)

-- upsert `notes`: 1 row
--    id    4
--    at    4
--    text  NULL
--    mark  NULL
INSERT INTO `notes` (`id`, `at`, `text`, `mark`)
VALUES
    (?, ?, ?, ?)
AS `notes_new`
ON DUPLICATE KEY UPDATE
    `id` = IF(`notes`.`id` = `notes_new`.`id` AND `notes`.`at` = `notes_new`.`at`, `notes`.`id`, (SELECT 1 UNION ALL SELECT 2));
-- (4, 4, NULL, NULL)

-- upsert `notes`: 1 row
--    id    4
--    at    1
--    text  NULL
--    mark  9.00
INSERT INTO `notes` (`id`, `at`, `text`, `mark`)
VALUES
    (?, ?, ?, ?)
AS `notes_new`
ON DUPLICATE KEY UPDATE
    `mark` = IF(`notes`.`id` = `notes_new`.`id` AND `notes`.`at` = `notes_new`.`at`, `notes_new`.`mark`, (SELECT 1 UNION ALL SELECT 2));
-- (4, 1, NULL, 9.00)

-- tests/cases/keep-if-absent/events.ndjson:9: put 4
-- dead letter (extract): `$.state` is null, column `people.state` is required

-- tests/cases/keep-if-absent/events.ndjson:10: patch 4
-- update `people`: 1 row
--    name      Dina
--    state     NULL
--    tags      NULL
--    where id  4
UPDATE `people` SET
    `name` = ?
WHERE `id` = ?;
-- ("Dina", 4)

-- tests/cases/keep-if-absent/events.ndjson:11: patch 4
-- update `people`: 1 row
--    name      NULL
--    state     sold
--    tags      NULL
--    where id  4
UPDATE `people` SET
    `state` = ?,
    `tags` = ?
WHERE `id` = ?;
-- ("sold", NULL, 4)

-- tests/cases/keep-if-absent/events.ndjson:12: patch 4
-- update `people`: 1 row
--    name      NULL
--    state     NULL
--    tags      NULL
--    where id  4
UPDATE `people` SET
    `id` = ?
WHERE `id` = ?;
-- (4, 4)

-- tests/cases/keep-if-absent/events.ndjson:13: patch 9
-- update `people`: 1 row
--    name      NULL
--    state     NULL
--    tags      NULL
--    where id  9
UPDATE `people` SET
    `id` = ?
WHERE `id` = ?;
-- (9, 9)

-- tests/cases/keep-if-absent/events.ndjson:14: patch 9
-- update `people`: 1 row
--    name      Nobody
--    state     NULL
--    tags      NULL
--    where id  9
UPDATE `people` SET
    `name` = ?
WHERE `id` = ?;
-- ("Nobody", 9)

-- tests/cases/keep-if-absent/events.ndjson:15: put 5
-- upsert `people`: 1 row
--    id     5
--    name   Last
--    email  NULL
--    state  new
--    tags   NULL
--    note   none
--    first  Last
INSERT INTO `people` (`id`, `name`, `email`, `state`, `tags`, `note`, `first`)
VALUES
    (?, ?, ?, ?, ?, ?, ?)
AS `people_new`
ON DUPLICATE KEY UPDATE
    `name` = IF(`people`.`id` = `people_new`.`id`, `people_new`.`name`, (SELECT 1 UNION ALL SELECT 2)),
    `note` = `people_new`.`note`;
-- (5, "Last", NULL, "new", NULL, "none", "Last")

