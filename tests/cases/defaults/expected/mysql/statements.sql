-- tests/cases/defaults/events.ndjson:1: made
-- upsert `things`: 1 row
--    id      a
--    both    NULL
--    absent  6
INSERT INTO `things` (`id`, `both`, `absent`)
VALUES
    (?, ?, ?)
AS `things_new`
ON DUPLICATE KEY UPDATE
    `both` = IF(`things`.`id` = `things_new`.`id`, `things_new`.`both`, (SELECT 1 UNION ALL SELECT 2));
-- ("a", NULL, 6)

-- tests/cases/defaults/events.ndjson:2: made
-- upsert `things`: 1 row
--    id      b
--    both    1
--    absent  NULL
INSERT INTO `things` (`id`, `both`, `absent`)
VALUES
    (?, ?, ?)
AS `things_new`
ON DUPLICATE KEY UPDATE
    `both` = IF(`things`.`id` = `things_new`.`id`, `things_new`.`both`, (SELECT 1 UNION ALL SELECT 2));
-- ("b", 1, NULL)

-- tests/cases/defaults/events.ndjson:3: made
-- upsert `things`: 1 row
--    id      c
--    both    NULL
--    absent  2
INSERT INTO `things` (`id`, `both`, `absent`)
VALUES
    (?, ?, ?)
AS `things_new`
ON DUPLICATE KEY UPDATE
    `both` = IF(`things`.`id` = `things_new`.`id`, `things_new`.`both`, (SELECT 1 UNION ALL SELECT 2));
-- ("c", NULL, 2)

