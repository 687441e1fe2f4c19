-- upsert `lines`: 5 rows
INSERT INTO `lines` (`doc`, `line`, `sku`)
VALUES
    (?, ?, ?),
    (?, ?, ?),
    (?, ?, ?),
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `sku` = CASE WHEN `doc` = VALUES(`doc`) AND `line` = VALUES(`line`) THEN VALUES(`sku`) WHEN EXP(1000) > 0 THEN VALUES(`sku`) END;
-- (1, 0, "a")
-- (1, 1, "b")
-- (1, 2, "c")
-- (1, 3, "d")

-- upsert `lines`: 5 rows
INSERT INTO `lines` (`doc`, `line`, `sku`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `sku` = CASE WHEN `doc` = VALUES(`doc`) AND `line` = VALUES(`line`) THEN VALUES(`sku`) WHEN EXP(1000) > 0 THEN VALUES(`sku`) END;
-- (1, 4, "e")

-- upsert `taxes`: 3 rows
INSERT INTO `taxes` (`doc`, `line`, `tax`, `sku`, `rate`, `label`)
VALUES
    (?, ?, ?, ?, ?, ?),
    (?, ?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `sku` = CASE WHEN `doc` = VALUES(`doc`) AND `line` = VALUES(`line`) AND `tax` = VALUES(`tax`) THEN VALUES(`sku`) WHEN EXP(1000) > 0 THEN VALUES(`sku`) END,
    `rate` = VALUES(`rate`),
    `label` = VALUES(`label`);
-- (1, 0, 0, "a", 0.2000, "a:vat")
-- (1, 0, 1, "a", 0.0100, "a:city")

-- upsert `taxes`: 3 rows
INSERT INTO `taxes` (`doc`, `line`, `tax`, `sku`, `rate`, `label`)
VALUES
    (?, ?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `sku` = CASE WHEN `doc` = VALUES(`doc`) AND `line` = VALUES(`line`) AND `tax` = VALUES(`tax`) THEN VALUES(`sku`) WHEN EXP(1000) > 0 THEN VALUES(`sku`) END,
    `rate` = VALUES(`rate`),
    `label` = VALUES(`label`);
-- (1, 4, 0, "e", 0.5000, "e")

-- upsert `parts`: 2 rows
INSERT INTO `parts` (`doc`, `line`, `tax`, `part`, `share`)
VALUES
    (?, ?, ?, ?, ?),
    (?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `share` = CASE WHEN `doc` = VALUES(`doc`) AND `line` = VALUES(`line`) AND `tax` = VALUES(`tax`) AND `part` = VALUES(`part`) THEN VALUES(`share`) WHEN EXP(1000) > 0 THEN VALUES(`share`) END;
-- (1, 0, 0, "city", 2)
-- (1, 0, 0, "state", 1)

-- update `taxes`: 2 rows
UPDATE /*+ INL_JOIN(`stored`) */ (
    SELECT CAST(? AS DECIMAL(6,4)) AS column1, CAST(? AS CHAR) COLLATE utf8mb4_0900_bin AS column2, CAST(? AS SIGNED) AS column3, CAST(? AS SIGNED) AS column4, CAST(? AS SIGNED) AS column5
    UNION ALL SELECT CAST(? AS DECIMAL(6,4)), CAST(? AS CHAR) COLLATE utf8mb4_0900_bin, CAST(? AS SIGNED), CAST(? AS SIGNED), CAST(? AS SIGNED)
) AS given
STRAIGHT_JOIN `taxes` AS `stored` ON `stored`.`doc` = given.column3 AND `stored`.`line` = given.column4 AND `stored`.`tax` = given.column5
SET
    `stored`.`rate` = given.column1,
    `stored`.`label` = given.column2;
-- (0.3000, "first", 1, 0, 0)
-- (0.4000, "first", 1, 0, 1)

