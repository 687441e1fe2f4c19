-- tests/cases/no-event-types/events.ndjson:1: 1
-- upsert `things`: 1 row
--    id     1
--    state  a
INSERT INTO `things` (`id`, `state`)
VALUES
    (?, ?)
ON DUPLICATE KEY UPDATE
    `state` = IF(`id` = VALUES(`id`), VALUES(`state`), (SELECT 1 UNION ALL SELECT 2));
-- (1, "a")

-- tests/cases/no-event-types/events.ndjson:2: 2
-- upsert `things`: 1 row
--    id     2
--    state  b
INSERT INTO `things` (`id`, `state`)
VALUES
    (?, ?)
ON DUPLICATE KEY UPDATE
    `state` = IF(`id` = VALUES(`id`), VALUES(`state`), (SELECT 1 UNION ALL SELECT 2));
-- (2, "b")

-- upsert `gone`: 1 row
--    id  2
INSERT INTO `gone` (`id`)
VALUES
    (?)
ON DUPLICATE KEY UPDATE
    `id` = IF(`id` = VALUES(`id`), `id`, (SELECT 1 UNION ALL SELECT 2));
-- (2)

-- tests/cases/no-event-types/events.ndjson:3: no event
-- dead letter (extract): `$.id` matches nothing, column `things.id` is required

-- tests/cases/no-event-types/events.ndjson:4: 1
-- upsert `things`: 1 row
--    id     1
--    state  c
INSERT INTO `things` (`id`, `state`)
VALUES
    (?, ?)
ON DUPLICATE KEY UPDATE
    `state` = IF(`id` = VALUES(`id`), VALUES(`state`), (SELECT 1 UNION ALL SELECT 2));
-- (1, "c")

