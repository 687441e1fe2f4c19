-- tests/cases/rows-from-scalars/events.ndjson:1: put 1
-- upsert `tags`: 3 rows
--    id   1    1     1
--    at   0    1     2
--    tag  red  blue  red
INSERT INTO `tags` (`id`, `at`, `tag`)
VALUES
    (?, ?, ?),
    (?, ?, ?)
AS `tags_new`
ON DUPLICATE KEY UPDATE
    `tag` = IF(`tags`.`id` = `tags_new`.`id` AND `tags`.`at` = `tags_new`.`at`, `tags_new`.`tag`, (SELECT 1 UNION ALL SELECT 2));
-- (1, 0, "red")
-- (1, 1, "blue")
INSERT INTO `tags` (`id`, `at`, `tag`)
VALUES
    (?, ?, ?)
AS `tags_new`
ON DUPLICATE KEY UPDATE
    `tag` = IF(`tags`.`id` = `tags_new`.`id` AND `tags`.`at` = `tags_new`.`at`, `tags_new`.`tag`, (SELECT 1 UNION ALL SELECT 2));
-- (1, 2, "red")

-- upsert `gifts`: 2 rows
--    id    1        1
--    at    1        2
--    note  for you  NULL
INSERT INTO `gifts` (`id`, `at`, `note`)
VALUES
    (?, ?, ?),
    (?, ?, ?)
AS `gifts_new`
ON DUPLICATE KEY UPDATE
    `note` = IF(`gifts`.`id` = `gifts_new`.`id` AND `gifts`.`at` = `gifts_new`.`at`, `gifts_new`.`note`, (SELECT 1 UNION ALL SELECT 2));
-- (1, 1, "for you")
-- (1, 2, NULL)

-- tests/cases/rows-from-scalars/events.ndjson:2: put 2
-- upsert `tags`: 2 rows
--    id   2  2
--    at   0  1
--    tag  1  true
INSERT INTO `tags` (`id`, `at`, `tag`)
VALUES
    (?, ?, ?),
    (?, ?, ?)
AS `tags_new`
ON DUPLICATE KEY UPDATE
    `tag` = IF(`tags`.`id` = `tags_new`.`id` AND `tags`.`at` = `tags_new`.`at`, `tags_new`.`tag`, (SELECT 1 UNION ALL SELECT 2));
-- (2, 0, "1")
-- (2, 1, "true")

-- tests/cases/rows-from-scalars/events.ndjson:3: put 3
-- dead letter (extract): `$.tags[*]` tag 2: `tag` is null, column `tags.tag` is required

-- tests/cases/rows-from-scalars/events.ndjson:4: put 4
-- dead letter (extract): `$.tags[*]` tag 2: `tag` is an array, column `tags.tag` takes `varchar(9)`

-- tests/cases/rows-from-scalars/events.ndjson:5: put 5
-- dead letter (extract): `$.items` is text, the path takes an array or an object; no row of `gifts` can be read

-- tests/cases/rows-from-scalars/events.ndjson:6: put 6
-- upsert `tags`: 1 row
--    id   6
--    at   0
--    tag  last
INSERT INTO `tags` (`id`, `at`, `tag`)
VALUES
    (?, ?, ?)
AS `tags_new`
ON DUPLICATE KEY UPDATE
    `tag` = IF(`tags`.`id` = `tags_new`.`id` AND `tags`.`at` = `tags_new`.`at`, `tags_new`.`tag`, (SELECT 1 UNION ALL SELECT 2));
-- (6, 0, "last")

