-- tests/cases/several-shapes/events.ndjson:1: create 596e275826f08b2730779e1f
-- upsert `customers`: 1 row
--    id    596e275826f08b2730779e1f
--    name  Anne
INSERT INTO `customers` (`id`, `name`)
VALUES
    (?, ?)
ON DUPLICATE KEY UPDATE
    `name` = IF(`id` = VALUES(`id`), VALUES(`name`), (SELECT 1 UNION ALL SELECT 2));
-- ("596e275826f08b2730779e1f", "Anne")

-- tests/cases/several-shapes/events.ndjson:2: create 596e275826f08b2730779e20
-- upsert `customers`: 1 row
--    id    596e275826f08b2730779e20
--    name  Bo
INSERT INTO `customers` (`id`, `name`)
VALUES
    (?, ?)
ON DUPLICATE KEY UPDATE
    `name` = IF(`id` = VALUES(`id`), VALUES(`name`), (SELECT 1 UNION ALL SELECT 2));
-- ("596e275826f08b2730779e20", "Bo")

-- tests/cases/several-shapes/events.ndjson:3: noted 1
-- upsert `notes`: 1 row
--    id    1
--    text  a note
INSERT INTO `notes` (`id`, `text`)
VALUES
    (?, ?)
ON DUPLICATE KEY UPDATE
    `text` = IF(`id` = VALUES(`id`), VALUES(`text`), (SELECT 1 UNION ALL SELECT 2));
-- (1, "a note")

-- tests/cases/several-shapes/events.ndjson:4: measured 1
-- upsert `readings`: 2 rows
--    id     1    2
--    value  0.5  1
INSERT INTO `readings` (`id`, `value`)
VALUES
    (?, ?),
    (?, ?)
ON DUPLICATE KEY UPDATE
    `value` = IF(`id` = VALUES(`id`), VALUES(`value`), (SELECT 1 UNION ALL SELECT 2));
-- (1, 0.5)
-- (2, 1)

-- insert `alarms`: 1 row
--    of     1
--    alarm  raised
INSERT INTO `alarms` (`of`, `alarm`)
VALUES
    (?, ?);
-- (1, "raised")

-- tests/cases/several-shapes/events.ndjson:5: raised 9
-- insert `alarms`: 1 row
--    of     9
--    alarm  raised
INSERT INTO `alarms` (`of`, `alarm`)
VALUES
    (?, ?);
-- (9, "raised")

-- tests/cases/several-shapes/events.ndjson:6: no event
-- no rows

-- tests/cases/several-shapes/events.ndjson:7: no event
-- dead letter (`readings`, decode): `$[*]` event 2: no event type: nothing at `$.kind`; `$[*]` event 2: no event type: nothing at `$.alarm`

-- tests/cases/several-shapes/events.ndjson:8: raised 1.5
-- dead letter (`alarms`, extract): `$[*]` event 1: `$.of` is a number with a fraction, column `alarms.of` takes `int`

-- tests/cases/several-shapes/events.ndjson:9: no event
-- dead letter (`customers`, decode): `envelope.after` is not JSON: key must be a string at byte 2; no event type: nothing at `envelope.kind`; `$` is an object, the path takes an array

-- tests/cases/several-shapes/events.ndjson:10: no event
-- dead letter (`customers`, decode): no operation: nothing at `envelope.op`; `$.message` is not JSON: key must be a string at byte 2; `$` is an object, the path takes an array

-- tests/cases/several-shapes/events.ndjson:11: noted 2
-- dead letter (`notes`, extract): `$.text` matches nothing, column `notes.text` is required

-- tests/cases/several-shapes/events.ndjson:12: unheard of 2
-- skipped: the mapping has no such event type

-- tests/cases/several-shapes/events.ndjson:13: read
-- skipped: the mapping has no such event type

-- tests/cases/several-shapes/events.ndjson:14: update 596e275826f08b2730779e20
-- upsert `customers`: 1 row
--    id    596e275826f08b2730779e20
--    name  Bob
INSERT INTO `customers` (`id`, `name`)
VALUES
    (?, ?)
ON DUPLICATE KEY UPDATE
    `name` = IF(`id` = VALUES(`id`), VALUES(`name`), (SELECT 1 UNION ALL SELECT 2));
-- ("596e275826f08b2730779e20", "Bob")

-- tests/cases/several-shapes/events.ndjson:15: delete 596e275826f08b2730779e1f
-- delete `customers`: 1 row
--    where id  596e275826f08b2730779e1f
DELETE FROM `customers`
WHERE `id` = ?;
-- ("596e275826f08b2730779e1f")

-- tests/cases/several-shapes/events.ndjson:16: noted 3
-- upsert `notes`: 1 row
--    id    3
--    text  the last
INSERT INTO `notes` (`id`, `text`)
VALUES
    (?, ?)
ON DUPLICATE KEY UPDATE
    `text` = IF(`id` = VALUES(`id`), VALUES(`text`), (SELECT 1 UNION ALL SELECT 2));
-- (3, "the last")

-- tests/cases/several-shapes/events.ndjson:17: no event
-- skipped: a record without a payload

