-- tests/cases/delete-refused/events.ndjson:1: put 1
-- upsert `nodes`: 1 row
--    id      1
--    parent  NULL
INSERT INTO `nodes` (`id`, `parent`)
VALUES
    (?, ?)
AS `nodes_new`
ON DUPLICATE KEY UPDATE
    `parent` = IF(`nodes`.`id` = `nodes_new`.`id`, `nodes_new`.`parent`, (SELECT 1 UNION ALL SELECT 2));
-- (1, NULL)

-- tests/cases/delete-refused/events.ndjson:2: put 2
-- upsert `nodes`: 1 row
--    id      2
--    parent  1
INSERT INTO `nodes` (`id`, `parent`)
VALUES
    (?, ?)
AS `nodes_new`
ON DUPLICATE KEY UPDATE
    `parent` = IF(`nodes`.`id` = `nodes_new`.`id`, `nodes_new`.`parent`, (SELECT 1 UNION ALL SELECT 2));
-- (2, 1)

-- tests/cases/delete-refused/events.ndjson:3: put 3
-- upsert `nodes`: 1 row
--    id      3
--    parent  2
INSERT INTO `nodes` (`id`, `parent`)
VALUES
    (?, ?)
AS `nodes_new`
ON DUPLICATE KEY UPDATE
    `parent` = IF(`nodes`.`id` = `nodes_new`.`id`, `nodes_new`.`parent`, (SELECT 1 UNION ALL SELECT 2));
-- (3, 2)

-- tests/cases/delete-refused/events.ndjson:4: cut 1
-- delete `nodes`: 1 row
--    where id  1
DELETE FROM `nodes`
WHERE `id` = ?;
-- (1)

-- tests/cases/delete-refused/events.ndjson:5: cut 3
-- delete `nodes`: 1 row
--    where id  3
DELETE FROM `nodes`
WHERE `id` = ?;
-- (3)

-- tests/cases/delete-refused/events.ndjson:6: cut 2
-- delete `nodes`: 1 row
--    where id  2
DELETE FROM `nodes`
WHERE `id` = ?;
-- (2)

-- tests/cases/delete-refused/events.ndjson:7: put 4
-- upsert `nodes`: 1 row
--    id      4
--    parent  1
INSERT INTO `nodes` (`id`, `parent`)
VALUES
    (?, ?)
AS `nodes_new`
ON DUPLICATE KEY UPDATE
    `parent` = IF(`nodes`.`id` = `nodes_new`.`id`, `nodes_new`.`parent`, (SELECT 1 UNION ALL SELECT 2));
-- (4, 1)

