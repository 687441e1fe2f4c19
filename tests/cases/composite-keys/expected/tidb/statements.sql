-- upsert `accounts`: 1 row
INSERT INTO `accounts` (`tenant`, `number`, `opened`, `name`)
VALUES
    (?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `name` = CASE WHEN `tenant` = VALUES(`tenant`) AND `number` = VALUES(`number`) AND `opened` = VALUES(`opened`) THEN VALUES(`name`) WHEN EXP(1000) > 0 THEN VALUES(`name`) END;
-- ("a", 1, "2025-01-01", "first")

-- upsert `entries`: 2 rows
INSERT INTO `entries` (`tenant`, `number`, `opened`, `line`, `amount`)
VALUES
    (?, ?, ?, ?, ?),
    (?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `amount` = CASE WHEN `tenant` = VALUES(`tenant`) AND `number` = VALUES(`number`) AND `opened` = VALUES(`opened`) AND `line` = VALUES(`line`) THEN VALUES(`amount`) WHEN EXP(1000) > 0 THEN VALUES(`amount`) END;
-- ("a", 1, "2025-01-01", 1.0, 1.50)
-- ("a", 1, "2025-01-01", 1.5, 2.00)

-- upsert `entries`: 1 row
INSERT INTO `entries` (`tenant`, `number`, `opened`, `line`, `amount`)
VALUES
    (?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `amount` = CASE WHEN `tenant` = VALUES(`tenant`) AND `number` = VALUES(`number`) AND `opened` = VALUES(`opened`) AND `line` = VALUES(`line`) THEN VALUES(`amount`) WHEN EXP(1000) > 0 THEN VALUES(`amount`) END;
-- ("a", 1, "2025-01-02", 1.0, 3.00)

-- update `entries`: 1 row
UPDATE `entries` SET
    `amount` = ?
WHERE (`tenant`, `number`, `opened`, `line`) IN ((?, ?, ?, CAST(? AS DECIMAL(6,1))), (NULL, NULL, NULL, NULL));
-- (9.99, "a", 1, "2025-01-02", 1.0)

