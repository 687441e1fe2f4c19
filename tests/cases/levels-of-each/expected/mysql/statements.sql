-- upsert `lines`: 5 rows
INSERT INTO `lines` (`doc`, `line`, `sku`)
VALUES
    (?, ?, ?),
    (?, ?, ?),
    (?, ?, ?),
    (?, ?, ?)
AS `lines_new`
ON DUPLICATE KEY UPDATE
    `sku` = IF(`lines`.`doc` = `lines_new`.`doc` AND `lines`.`line` = `lines_new`.`line`, `lines_new`.`sku`, (SELECT 1 UNION ALL SELECT 2));
-- (1, 0, "a")
-- (1, 1, "b")
-- (1, 2, "c")
-- (1, 3, "d")

-- upsert `lines`: 5 rows
INSERT INTO `lines` (`doc`, `line`, `sku`)
VALUES
    (?, ?, ?)
AS `lines_new`
ON DUPLICATE KEY UPDATE
    `sku` = IF(`lines`.`doc` = `lines_new`.`doc` AND `lines`.`line` = `lines_new`.`line`, `lines_new`.`sku`, (SELECT 1 UNION ALL SELECT 2));
-- (1, 4, "e")

-- upsert `taxes`: 3 rows
INSERT INTO `taxes` (`doc`, `line`, `tax`, `sku`, `rate`, `label`)
VALUES
    (?, ?, ?, ?, ?, ?),
    (?, ?, ?, ?, ?, ?)
AS `taxes_new`
ON DUPLICATE KEY UPDATE
    `sku` = IF(`taxes`.`doc` = `taxes_new`.`doc` AND `taxes`.`line` = `taxes_new`.`line` AND `taxes`.`tax` = `taxes_new`.`tax`, `taxes_new`.`sku`, (SELECT 1 UNION ALL SELECT 2)),
    `rate` = `taxes_new`.`rate`,
    `label` = `taxes_new`.`label`;
-- (1, 0, 0, "a", 0.2000, "a:vat")
-- (1, 0, 1, "a", 0.0100, "a:city")

-- upsert `taxes`: 3 rows
INSERT INTO `taxes` (`doc`, `line`, `tax`, `sku`, `rate`, `label`)
VALUES
    (?, ?, ?, ?, ?, ?)
AS `taxes_new`
ON DUPLICATE KEY UPDATE
    `sku` = IF(`taxes`.`doc` = `taxes_new`.`doc` AND `taxes`.`line` = `taxes_new`.`line` AND `taxes`.`tax` = `taxes_new`.`tax`, `taxes_new`.`sku`, (SELECT 1 UNION ALL SELECT 2)),
    `rate` = `taxes_new`.`rate`,
    `label` = `taxes_new`.`label`;
-- (1, 4, 0, "e", 0.5000, "e")

-- upsert `parts`: 2 rows
INSERT INTO `parts` (`doc`, `line`, `tax`, `part`, `share`)
VALUES
    (?, ?, ?, ?, ?),
    (?, ?, ?, ?, ?)
AS `parts_new`
ON DUPLICATE KEY UPDATE
    `share` = IF(`parts`.`doc` = `parts_new`.`doc` AND `parts`.`line` = `parts_new`.`line` AND `parts`.`tax` = `parts_new`.`tax` AND `parts`.`part` = `parts_new`.`part`, `parts_new`.`share`, (SELECT 1 UNION ALL SELECT 2));
-- (1, 0, 0, "city", 2)
-- (1, 0, 0, "state", 1)

-- update `taxes`: 2 rows
UPDATE /*+ JOIN_INDEX(`stored`) */ (
    SELECT CAST(? AS DECIMAL(6,4)) AS column1, ? AS column2, CAST(? AS SIGNED) AS column3, CAST(? AS SIGNED) AS column4, CAST(? AS SIGNED) AS column5
    UNION ALL SELECT CAST(? AS DECIMAL(6,4)), ?, CAST(? AS SIGNED), CAST(? AS SIGNED), CAST(? AS SIGNED)
) AS given
STRAIGHT_JOIN `taxes` AS `stored` ON `stored`.`doc` = given.column3 AND `stored`.`line` = given.column4 AND `stored`.`tax` = given.column5
SET
    `stored`.`rate` = given.column1,
    `stored`.`label` = given.column2;
-- (0.3000, "first", 1, 0, 0)
-- (0.4000, "first", 1, 0, 1)

