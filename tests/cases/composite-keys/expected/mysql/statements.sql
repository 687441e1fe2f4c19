-- tests/cases/composite-keys/events.ndjson:1: booked
-- upsert `accounts`: 1 row
--    tenant  a
--    number  1
--    opened  2025-01-01
--    name    first
INSERT INTO `accounts` (`tenant`, `number`, `opened`, `name`)
VALUES
    (?, ?, ?, ?)
AS `accounts_new`
ON DUPLICATE KEY UPDATE
    `name` = IF(`accounts`.`tenant` = `accounts_new`.`tenant` AND `accounts`.`number` = `accounts_new`.`number` AND `accounts`.`opened` = `accounts_new`.`opened`, `accounts_new`.`name`, (SELECT 1 UNION ALL SELECT 2));
-- ("a", 1, "2025-01-01", "first")

-- upsert `entries`: 2 rows
--    tenant  a           a
--    number  1           1
--    opened  2025-01-01  2025-01-01
--    line    1.0         1.5
--    amount  1.50        2.00
INSERT INTO `entries` (`tenant`, `number`, `opened`, `line`, `amount`)
VALUES
    (?, ?, ?, ?, ?),
    (?, ?, ?, ?, ?)
AS `entries_new`
ON DUPLICATE KEY UPDATE
    `amount` = IF(`entries`.`tenant` = `entries_new`.`tenant` AND `entries`.`number` = `entries_new`.`number` AND `entries`.`opened` = `entries_new`.`opened` AND `entries`.`line` = `entries_new`.`line`, `entries_new`.`amount`, (SELECT 1 UNION ALL SELECT 2));
-- ("a", 1, "2025-01-01", 1.0, 1.50)
-- ("a", 1, "2025-01-01", 1.5, 2.00)

-- tests/cases/composite-keys/events.ndjson:2: booked
-- upsert `accounts`: 1 row
--    tenant  a
--    number  1
--    opened  2025-01-02
--    name    another day
INSERT INTO `accounts` (`tenant`, `number`, `opened`, `name`)
VALUES
    (?, ?, ?, ?)
AS `accounts_new`
ON DUPLICATE KEY UPDATE
    `name` = IF(`accounts`.`tenant` = `accounts_new`.`tenant` AND `accounts`.`number` = `accounts_new`.`number` AND `accounts`.`opened` = `accounts_new`.`opened`, `accounts_new`.`name`, (SELECT 1 UNION ALL SELECT 2));
-- ("a", 1, "2025-01-02", "another day")

-- upsert `entries`: 1 row
--    tenant  a
--    number  1
--    opened  2025-01-02
--    line    1.0
--    amount  3.00
INSERT INTO `entries` (`tenant`, `number`, `opened`, `line`, `amount`)
VALUES
    (?, ?, ?, ?, ?)
AS `entries_new`
ON DUPLICATE KEY UPDATE
    `amount` = IF(`entries`.`tenant` = `entries_new`.`tenant` AND `entries`.`number` = `entries_new`.`number` AND `entries`.`opened` = `entries_new`.`opened` AND `entries`.`line` = `entries_new`.`line`, `entries_new`.`amount`, (SELECT 1 UNION ALL SELECT 2));
-- ("a", 1, "2025-01-02", 1.0, 3.00)

-- tests/cases/composite-keys/events.ndjson:3: booked
-- upsert `accounts`: 1 row
--    tenant  A
--    number  1
--    opened  2025-01-01
--    name    another tenant
INSERT INTO `accounts` (`tenant`, `number`, `opened`, `name`)
VALUES
    (?, ?, ?, ?)
AS `accounts_new`
ON DUPLICATE KEY UPDATE
    `name` = IF(`accounts`.`tenant` = `accounts_new`.`tenant` AND `accounts`.`number` = `accounts_new`.`number` AND `accounts`.`opened` = `accounts_new`.`opened`, `accounts_new`.`name`, (SELECT 1 UNION ALL SELECT 2));
-- ("A", 1, "2025-01-01", "another tenant")

-- tests/cases/composite-keys/events.ndjson:4: booked
-- upsert `accounts`: 1 row
--    tenant  a
--    number  1
--    opened  2025-01-01
--    name    the first again
INSERT INTO `accounts` (`tenant`, `number`, `opened`, `name`)
VALUES
    (?, ?, ?, ?)
AS `accounts_new`
ON DUPLICATE KEY UPDATE
    `name` = IF(`accounts`.`tenant` = `accounts_new`.`tenant` AND `accounts`.`number` = `accounts_new`.`number` AND `accounts`.`opened` = `accounts_new`.`opened`, `accounts_new`.`name`, (SELECT 1 UNION ALL SELECT 2));
-- ("a", 1, "2025-01-01", "the first again")

-- upsert `entries`: 1 row
--    tenant  a
--    number  1
--    opened  2025-01-01
--    line    1.0
--    amount  4.00
INSERT INTO `entries` (`tenant`, `number`, `opened`, `line`, `amount`)
VALUES
    (?, ?, ?, ?, ?)
AS `entries_new`
ON DUPLICATE KEY UPDATE
    `amount` = IF(`entries`.`tenant` = `entries_new`.`tenant` AND `entries`.`number` = `entries_new`.`number` AND `entries`.`opened` = `entries_new`.`opened` AND `entries`.`line` = `entries_new`.`line`, `entries_new`.`amount`, (SELECT 1 UNION ALL SELECT 2));
-- ("a", 1, "2025-01-01", 1.0, 4.00)

-- tests/cases/composite-keys/events.ndjson:5: corrected
-- update `entries`: 1 row
--    amount        9.99
--    where tenant  a
--    where number  1
--    where opened  2025-01-02
--    where line    1.0
UPDATE `entries` SET
    `amount` = ?
WHERE `tenant` = ? AND `number` = ? AND `opened` = ? AND `line` = CAST(? AS DECIMAL(6,1));
-- (9.99, "a", 1, "2025-01-02", 1.0)

-- tests/cases/composite-keys/events.ndjson:6: corrected
-- update `entries`: 1 row
--    amount        9.99
--    where tenant  a
--    where number  2
--    where opened  2025-01-02
--    where line    1.0
UPDATE `entries` SET
    `amount` = ?
WHERE `tenant` = ? AND `number` = ? AND `opened` = ? AND `line` = CAST(? AS DECIMAL(6,1));
-- (9.99, "a", 2, "2025-01-02", 1.0)

-- tests/cases/composite-keys/events.ndjson:7: booked
-- dead letter (extract): `$.entries` is an array, the path takes an object; no row of `entries` can be read

-- tests/cases/composite-keys/events.ndjson:8: booked
-- upsert `accounts`: 1 row
--    tenant  b
--    number  1
--    opened  2025-01-01
--    name    null
INSERT INTO `accounts` (`tenant`, `number`, `opened`, `name`)
VALUES
    (?, ?, ?, ?)
AS `accounts_new`
ON DUPLICATE KEY UPDATE
    `name` = IF(`accounts`.`tenant` = `accounts_new`.`tenant` AND `accounts`.`number` = `accounts_new`.`number` AND `accounts`.`opened` = `accounts_new`.`opened`, `accounts_new`.`name`, (SELECT 1 UNION ALL SELECT 2));
-- ("b", 1, "2025-01-01", "null")

