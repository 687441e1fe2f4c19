-- tests/cases/several-mappings/events.ndjson:1: account.opened ann
-- taken by `accounts` and `visits`
-- upsert `accounts`: 1 row
--    id      1
--    name    ann
--    visits  0
INSERT INTO `accounts` (`id`, `name`, `visits`)
VALUES
    (?, ?, ?)
AS `accounts_new`
ON DUPLICATE KEY UPDATE
    `name` = IF(`accounts`.`id` = `accounts_new`.`id`, `accounts_new`.`name`, (SELECT 1 UNION ALL SELECT 2));
-- (1, "ann", 0)

-- upsert `visits`: 1 row
--    id       a1
--    account  1
--    pages    1
INSERT INTO `visits` (`id`, `account`, `pages`)
VALUES
    (?, ?, ?)
AS `visits_new`
ON DUPLICATE KEY UPDATE
    `id` = IF(`visits`.`id` = `visits_new`.`id`, `visits`.`id`, (SELECT 1 UNION ALL SELECT 2));
-- ("a1", 1, 1)

-- tests/cases/several-mappings/events.ndjson:2: account.opened bob
-- taken by `accounts` and `visits`
-- upsert `accounts`: 1 row
--    id      2
--    name    bob
--    visits  0
INSERT INTO `accounts` (`id`, `name`, `visits`)
VALUES
    (?, ?, ?)
AS `accounts_new`
ON DUPLICATE KEY UPDATE
    `name` = IF(`accounts`.`id` = `accounts_new`.`id`, `accounts_new`.`name`, (SELECT 1 UNION ALL SELECT 2));
-- (2, "bob", 0)

-- upsert `visits`: 1 row
--    id       b1
--    account  2
--    pages    7
INSERT INTO `visits` (`id`, `account`, `pages`)
VALUES
    (?, ?, ?)
AS `visits_new`
ON DUPLICATE KEY UPDATE
    `id` = IF(`visits`.`id` = `visits_new`.`id`, `visits`.`id`, (SELECT 1 UNION ALL SELECT 2));
-- ("b1", 2, 7)

-- tests/cases/several-mappings/events.ndjson:3: visit.made 1
-- taken by `visits`
-- upsert `visits`: 1 row
--    id       a2
--    account  1
--    pages    3
INSERT INTO `visits` (`id`, `account`, `pages`)
VALUES
    (?, ?, ?)
AS `visits_new`
ON DUPLICATE KEY UPDATE
    `pages` = IF(`visits`.`id` = `visits_new`.`id`, `visits_new`.`pages`, (SELECT 1 UNION ALL SELECT 2));
-- ("a2", 1, 3)

-- update `accounts`: 1 row
--    visits    2
--    where id  1
UPDATE `accounts` SET
    `visits` = ?
WHERE `id` = ?;
-- (2, 1)

-- tests/cases/several-mappings/events.ndjson:4: measured 1
-- taken by `readings`
-- upsert `readings`: 2 rows
--    id     1    2
--    value  0.5  1
INSERT INTO `readings` (`id`, `value`)
VALUES
    (?, ?),
    (?, ?)
AS `readings_new`
ON DUPLICATE KEY UPDATE
    `value` = IF(`readings`.`id` = `readings_new`.`id`, `readings_new`.`value`, (SELECT 1 UNION ALL SELECT 2));
-- (1, 0.5)
-- (2, 1)

-- tests/cases/several-mappings/events.ndjson:5: account.opened
-- dead letter (`accounts`, extract): `$.name` matches nothing, column `accounts.name` is required

-- tests/cases/several-mappings/events.ndjson:6: account.opened 3
-- dead letter (`visits`, extract): `$.pages` is text, but not an integer, column `visits.pages` takes `int`

-- tests/cases/several-mappings/events.ndjson:7: account.opened ann
-- taken by `accounts` and `visits`
-- upsert `accounts`: 1 row
--    id      4
--    name    ann
--    visits  0
INSERT INTO `accounts` (`id`, `name`, `visits`)
VALUES
    (?, ?, ?)
AS `accounts_new`
ON DUPLICATE KEY UPDATE
    `name` = IF(`accounts`.`id` = `accounts_new`.`id`, `accounts_new`.`name`, (SELECT 1 UNION ALL SELECT 2));
-- (4, "ann", 0)

-- upsert `visits`: 1 row
--    id       d1
--    account  4
--    pages    1
INSERT INTO `visits` (`id`, `account`, `pages`)
VALUES
    (?, ?, ?)
AS `visits_new`
ON DUPLICATE KEY UPDATE
    `id` = IF(`visits`.`id` = `visits_new`.`id`, `visits`.`id`, (SELECT 1 UNION ALL SELECT 2));
-- ("d1", 4, 1)

-- tests/cases/several-mappings/events.ndjson:8: visit.made 5
-- taken by `visits`
-- upsert `visits`: 1 row
--    id       e1
--    account  5
--    pages    1
INSERT INTO `visits` (`id`, `account`, `pages`)
VALUES
    (?, ?, ?)
AS `visits_new`
ON DUPLICATE KEY UPDATE
    `pages` = IF(`visits`.`id` = `visits_new`.`id`, `visits_new`.`pages`, (SELECT 1 UNION ALL SELECT 2));
-- ("e1", 5, 1)

-- update `accounts`: 1 row
--    visits    1
--    where id  5
UPDATE `accounts` SET
    `visits` = ?
WHERE `id` = ?;
-- (1, 5)

-- tests/cases/several-mappings/events.ndjson:9: account.closed
-- skipped: unmapped event type

-- tests/cases/several-mappings/events.ndjson:10: event
-- taken by `accounts`, `visits` and `readings`
-- no rows

-- tests/cases/several-mappings/events.ndjson:11: unheard of
-- skipped: unmapped event type

-- tests/cases/several-mappings/events.ndjson:12: record
-- dead letter (`readings`, decode): `$.batch[*]` event 2: no event type: `$.kind` matches nothing

-- tests/cases/several-mappings/events.ndjson:13: measured 4
-- dead letter (`readings`, extract): `$.batch[*]` event 1: `$.value` is text, but not a number, column `readings.value` takes `double`

-- tests/cases/several-mappings/events.ndjson:14: record
-- dead letter (`accounts`, decode): no event type: `$.type` matches nothing

-- tests/cases/several-mappings/events.ndjson:15: record
-- dead letter (`accounts`, decode): `$` is an array, expected an object

-- tests/cases/several-mappings/events.ndjson:16: record
-- dead letter (`accounts`, decode): not JSON: key must be a string at byte 2

-- tests/cases/several-mappings/events.ndjson:17: account.renamed rob
-- taken by `accounts`
-- update `accounts`: 1 row
--    name      rob
--    where id  2
UPDATE `accounts` SET
    `name` = ?
WHERE `id` = ?;
-- ("rob", 2)

-- tests/cases/several-mappings/events.ndjson:18: visit.made 2
-- taken by `visits`
-- upsert `visits`: 1 row
--    id       b2
--    account  2
--    pages    1
INSERT INTO `visits` (`id`, `account`, `pages`)
VALUES
    (?, ?, ?)
AS `visits_new`
ON DUPLICATE KEY UPDATE
    `pages` = IF(`visits`.`id` = `visits_new`.`id`, `visits_new`.`pages`, (SELECT 1 UNION ALL SELECT 2));
-- ("b2", 2, 1)

-- update `accounts`: 1 row
--    visits    2
--    where id  2
UPDATE `accounts` SET
    `visits` = ?
WHERE `id` = ?;
-- (2, 2)

