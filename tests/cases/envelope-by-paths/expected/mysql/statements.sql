-- tests/cases/envelope-by-paths/events.ndjson:1: c 1
-- upsert `things`: 1 row
--    id     1
--    state  a
--    at     1
INSERT INTO `things` (`id`, `state`, `at`)
VALUES
    (?, ?, ?)
AS `things_new`
ON DUPLICATE KEY UPDATE
    `state` = IF(`things`.`id` = `things_new`.`id`, `things_new`.`state`, (SELECT 1 UNION ALL SELECT 2)),
    `at` = `things_new`.`at`;
-- (1, "a", 1)

-- tests/cases/envelope-by-paths/events.ndjson:2: c 2
-- upsert `things`: 1 row
--    id     2
--    state  b
--    at     2
INSERT INTO `things` (`id`, `state`, `at`)
VALUES
    (?, ?, ?)
AS `things_new`
ON DUPLICATE KEY UPDATE
    `state` = IF(`things`.`id` = `things_new`.`id`, `things_new`.`state`, (SELECT 1 UNION ALL SELECT 2)),
    `at` = `things_new`.`at`;
-- (2, "b", 2)

-- tests/cases/envelope-by-paths/events.ndjson:3: d
-- update `things`: 1 row
--    state     gone
--    at        3
--    where id  1
UPDATE `things` SET
    `state` = ?,
    `at` = ?
WHERE `id` = ?;
-- ("gone", 3, 1)

-- tests/cases/envelope-by-paths/events.ndjson:4: no event
-- dead letter (decode): `$.payload.after` is not JSON: expected value at byte 1

-- tests/cases/envelope-by-paths/events.ndjson:5: c
-- dead letter (extract): `$.id` is null, column `things.id` is required

-- tests/cases/envelope-by-paths/events.ndjson:6: c
-- dead letter (extract): `$.id` is null, column `things.id` is required

-- tests/cases/envelope-by-paths/events.ndjson:7: no event
-- dead letter (decode): `$.payload` is text, the path takes an object

-- tests/cases/envelope-by-paths/events.ndjson:8: x 7
-- skipped: the mapping has no such event type

-- tests/cases/envelope-by-paths/events.ndjson:9: c 8
-- upsert `things`: 1 row
--    id     8
--    state  last
--    at     NULL
INSERT INTO `things` (`id`, `state`, `at`)
VALUES
    (?, ?, ?)
AS `things_new`
ON DUPLICATE KEY UPDATE
    `state` = IF(`things`.`id` = `things_new`.`id`, `things_new`.`state`, (SELECT 1 UNION ALL SELECT 2)),
    `at` = `things_new`.`at`;
-- (8, "last", NULL)

