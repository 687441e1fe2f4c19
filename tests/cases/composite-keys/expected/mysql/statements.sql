-- upsert `accounts`: 1 row
INSERT INTO `accounts` (`tenant`, `number`, `opened`, `name`)
VALUES
    (?, ?, ?, ?)
AS `accounts_new`
ON DUPLICATE KEY UPDATE
    `name` = IF(`accounts`.`tenant` = `accounts_new`.`tenant` AND `accounts`.`number` = `accounts_new`.`number` AND `accounts`.`opened` = `accounts_new`.`opened`, `accounts_new`.`name`, (SELECT 1 UNION ALL SELECT 2));
-- ("a", 1, "2025-01-01", "first")

-- upsert `entries`: 2 rows
INSERT INTO `entries` (`tenant`, `number`, `opened`, `line`, `amount`)
VALUES
    (?, ?, ?, ?, ?),
    (?, ?, ?, ?, ?)
AS `entries_new`
ON DUPLICATE KEY UPDATE
    `amount` = IF(`entries`.`tenant` = `entries_new`.`tenant` AND `entries`.`number` = `entries_new`.`number` AND `entries`.`opened` = `entries_new`.`opened` AND `entries`.`line` = `entries_new`.`line`, `entries_new`.`amount`, (SELECT 1 UNION ALL SELECT 2));
-- ("a", 1, "2025-01-01", 1.0, 1.50)
-- ("a", 1, "2025-01-01", 1.5, 2.00)

-- upsert `entries`: 1 row
INSERT INTO `entries` (`tenant`, `number`, `opened`, `line`, `amount`)
VALUES
    (?, ?, ?, ?, ?)
AS `entries_new`
ON DUPLICATE KEY UPDATE
    `amount` = IF(`entries`.`tenant` = `entries_new`.`tenant` AND `entries`.`number` = `entries_new`.`number` AND `entries`.`opened` = `entries_new`.`opened` AND `entries`.`line` = `entries_new`.`line`, `entries_new`.`amount`, (SELECT 1 UNION ALL SELECT 2));
-- ("a", 1, "2025-01-02", 1.0, 3.00)

-- update `entries`: 1 row
UPDATE `entries` SET
    `amount` = ?
WHERE `tenant` = ? AND `number` = ? AND `opened` = ? AND `line` = CAST(? AS DECIMAL(6,1));
-- (9.99, "a", 1, "2025-01-02", 1.0)

