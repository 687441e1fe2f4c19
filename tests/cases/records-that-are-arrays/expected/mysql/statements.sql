-- tests/cases/records-that-are-arrays/events.ndjson:1: put
-- upsert `things`: 2 rows
--    id     1  2
--    first  1  1
INSERT INTO `things` (`id`, `first`)
VALUES
    (?, ?),
    (?, ?)
AS `things_new`
ON DUPLICATE KEY UPDATE
    `first` = IF(`things`.`id` = `things_new`.`id`, `things_new`.`first`, (SELECT 1 UNION ALL SELECT 2));
-- (1, 1)
-- (2, 1)

-- tests/cases/records-that-are-arrays/events.ndjson:2: no event
-- dead letter (decode): `$` is an object, the path takes an array

-- tests/cases/records-that-are-arrays/events.ndjson:3: no event
-- no rows

-- tests/cases/records-that-are-arrays/events.ndjson:4: put
-- upsert `things`: 1 row
--    id     4
--    first  4
INSERT INTO `things` (`id`, `first`)
VALUES
    (?, ?)
AS `things_new`
ON DUPLICATE KEY UPDATE
    `first` = IF(`things`.`id` = `things_new`.`id`, `things_new`.`first`, (SELECT 1 UNION ALL SELECT 2));
-- (4, 4)

