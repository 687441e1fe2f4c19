-- tests/cases/update-key-null/events.ndjson:1: opened
-- upsert `tickets`: 1 row
--    id      1
--    team    NULL
--    status  open
INSERT INTO `tickets` (`id`, `team`, `status`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `status` = IF(`id` = VALUES(`id`), VALUES(`status`), (SELECT 1 UNION ALL SELECT 2));
-- (1, NULL, "open")

-- tests/cases/update-key-null/events.ndjson:2: team.left
-- dead letter (extract): `$.team` is null, no row can be found by its `tickets.team`

-- tests/cases/update-key-null/events.ndjson:3: team.left
-- dead letter (extract): `$.team` matches nothing, no row can be found by its `tickets.team`

-- tests/cases/update-key-null/events.ndjson:4: opened
-- upsert `tickets`: 1 row
--    id      2
--    team    red
--    status  open
INSERT INTO `tickets` (`id`, `team`, `status`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `status` = IF(`id` = VALUES(`id`), VALUES(`status`), (SELECT 1 UNION ALL SELECT 2));
-- (2, "red", "open")

