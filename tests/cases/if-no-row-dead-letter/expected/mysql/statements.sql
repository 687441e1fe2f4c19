-- tests/cases/if-no-row-dead-letter/events.ndjson:1: opened
-- upsert `tickets`: 1 row
--    id      1
--    team    NULL
--    status  open
INSERT INTO `tickets` (`id`, `team`, `status`)
VALUES
    (?, ?, ?)
AS `tickets_new`
ON DUPLICATE KEY UPDATE
    `status` = IF(`tickets`.`id` = `tickets_new`.`id`, `tickets_new`.`status`, (SELECT 1 UNION ALL SELECT 2));
-- (1, NULL, "open")

-- tests/cases/if-no-row-dead-letter/events.ndjson:2: closed
-- update `tickets`: 1 row
--    status    closed
--    where id  1
UPDATE `tickets` SET
    `status` = ?
WHERE `id` = ?;
-- ("closed", 1)

-- tests/cases/if-no-row-dead-letter/events.ndjson:3: closed
-- update `tickets`: 1 row
--    status    closed
--    where id  404
UPDATE `tickets` SET
    `status` = ?
WHERE `id` = ?;
-- ("closed", 404)

-- tests/cases/if-no-row-dead-letter/events.ndjson:4: opened
-- upsert `tickets`: 1 row
--    id      2
--    team    NULL
--    status  open
INSERT INTO `tickets` (`id`, `team`, `status`)
VALUES
    (?, ?, ?)
AS `tickets_new`
ON DUPLICATE KEY UPDATE
    `status` = IF(`tickets`.`id` = `tickets_new`.`id`, `tickets_new`.`status`, (SELECT 1 UNION ALL SELECT 2));
-- (2, NULL, "open")

