-- replace `taxes`: rows that the event no longer has
DELETE FROM `taxes`
WHERE `owner` = ?
    AND (`item`, `place`) NOT IN ((?, ?), (?, ?), (?, ?), (?, ?));
-- ("a", "x", 0, "x", 1, "y", 0, "y", 0)

-- replace `taxes`: 1 row
INSERT INTO `taxes` (`owner`, `item`, `place`, `rate`, `label`)
VALUES
    (?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `rate` = CASE WHEN `owner` = VALUES(`owner`) AND `item` = VALUES(`item`) AND `place` = VALUES(`place`) THEN VALUES(`rate`) WHEN EXP(1000) > 0 THEN VALUES(`rate`) END,
    `label` = VALUES(`label`);
-- ("a", "x", 0, 7.00, "low")

-- replace `taxes`: 2 rows
INSERT INTO `taxes` (`owner`, `item`, `place`, `rate`, `label`)
VALUES
    (?, ?, ?, ?, ?),
    (?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `rate` = CASE WHEN `owner` = VALUES(`owner`) AND `item` = VALUES(`item`) AND `place` = VALUES(`place`) THEN VALUES(`rate`) WHEN EXP(1000) > 0 THEN VALUES(`rate`) END;
-- ("a", "x", 1, 19.00, NULL)
-- ("a", "y", 0, 1.00, NULL)

-- replace `facts`: rows that the event no longer has
DELETE FROM `facts`
WHERE `owner` = ?
    AND (`name`) NOT IN (?, ?);
-- ("a", "red", "big")

-- replace `facts`: 2 rows
INSERT INTO `facts` (`owner`, `name`, `value`)
VALUES
    (?, ?, ?),
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `value` = CASE WHEN `owner` = VALUES(`owner`) AND `name` = VALUES(`name`) THEN VALUES(`value`) WHEN EXP(1000) > 0 THEN VALUES(`value`) END;
-- ("a", "big", "no")
-- ("a", "red", "yes")

-- replace `taxes`: rows that the event no longer has
DELETE FROM `taxes`
WHERE `owner` = ?
    AND (`item`, `place`) NOT IN ((?, ?));
-- ("b", "x", 0)

-- replace `taxes`: 1 row
INSERT INTO `taxes` (`owner`, `item`, `place`, `rate`, `label`)
VALUES
    (?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `rate` = CASE WHEN `owner` = VALUES(`owner`) AND `item` = VALUES(`item`) AND `place` = VALUES(`place`) THEN VALUES(`rate`) WHEN EXP(1000) > 0 THEN VALUES(`rate`) END;
-- ("b", "x", 0, 2.00, NULL)

-- replace `facts`: rows that the event no longer has
DELETE FROM `facts`
WHERE `owner` = ?
    AND (`name`) NOT IN (?);
-- ("b", "red")

-- replace `facts`: 1 row
INSERT INTO `facts` (`owner`, `name`, `value`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `value` = CASE WHEN `owner` = VALUES(`owner`) AND `name` = VALUES(`name`) THEN VALUES(`value`) WHEN EXP(1000) > 0 THEN VALUES(`value`) END;
-- ("b", "red", "no")

-- replace `taxes`: rows that the event no longer has
DELETE FROM `taxes`
WHERE `owner` = ? AND `item` = ?
    AND (`place`) NOT IN (?, ?);
-- ("b", "z", 0, 1)

-- replace `taxes`: rows that the event no longer has
DELETE FROM `taxes`
WHERE `owner` = ? AND `item` = ?
    AND (`place`) NOT IN (?);
-- ("a", "y", 0)

-- replace `taxes`: rows that the event no longer has
DELETE FROM `taxes`
WHERE `owner` = ?
    AND (`item`, `place`) NOT IN ((?, ?), (?, ?));
-- ("c", "x", 0, "y", 0)

-- replace `facts`: rows that the event no longer has
DELETE FROM `facts`
WHERE `owner` = ?;
-- ("c")

