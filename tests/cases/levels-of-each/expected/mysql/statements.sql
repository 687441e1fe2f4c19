-- tests/cases/levels-of-each/events.ndjson:1: put 1
-- upsert `lines`: 5 rows
--    doc   1  1  1  1  1
--    line  0  1  2  3  4
--    sku   a  b  c  d  e
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
INSERT INTO `lines` (`doc`, `line`, `sku`)
VALUES
    (?, ?, ?)
AS `lines_new`
ON DUPLICATE KEY UPDATE
    `sku` = IF(`lines`.`doc` = `lines_new`.`doc` AND `lines`.`line` = `lines_new`.`line`, `lines_new`.`sku`, (SELECT 1 UNION ALL SELECT 2));
-- (1, 4, "e")

-- upsert `taxes`: 3 rows
--    doc    1       1       1
--    line   0       0       4
--    tax    0       1       0
--    sku    a       a       e
--    rate   0.2000  0.0100  0.5000
--    label  a:vat   a:city  e
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
--    doc    1     1
--    line   0     0
--    tax    0     0
--    part   city  state
--    share  2     1
INSERT INTO `parts` (`doc`, `line`, `tax`, `part`, `share`)
VALUES
    (?, ?, ?, ?, ?),
    (?, ?, ?, ?, ?)
AS `parts_new`
ON DUPLICATE KEY UPDATE
    `share` = IF(`parts`.`doc` = `parts_new`.`doc` AND `parts`.`line` = `parts_new`.`line` AND `parts`.`tax` = `parts_new`.`tax` AND `parts`.`part` = `parts_new`.`part`, `parts_new`.`share`, (SELECT 1 UNION ALL SELECT 2));
-- (1, 0, 0, "city", 2)
-- (1, 0, 0, "state", 1)

-- tests/cases/levels-of-each/events.ndjson:2: put 2
-- dead letter (extract): `$.lines[*]` line 2: `line.taxes` is text, the path takes an array; no row of `taxes` can be read

-- tests/cases/levels-of-each/events.ndjson:3: put 3
-- dead letter (extract): `$.lines[*]` line 1, `line.taxes[*]` tax 2: `tax.rate` is null, column `taxes.rate` is required

-- tests/cases/levels-of-each/events.ndjson:4: put 4
-- dead letter (extract): `$.lines[*]` line 1, `line.taxes[*]` tax 1: `tax.parts` is an array, the path takes an object; no row of `parts` can be read

-- tests/cases/levels-of-each/events.ndjson:5: put 5
-- no rows

-- tests/cases/levels-of-each/events.ndjson:6: put 6
-- upsert `lines`: 1 row
--    doc   6
--    line  0
--    sku   z
INSERT INTO `lines` (`doc`, `line`, `sku`)
VALUES
    (?, ?, ?)
AS `lines_new`
ON DUPLICATE KEY UPDATE
    `sku` = IF(`lines`.`doc` = `lines_new`.`doc` AND `lines`.`line` = `lines_new`.`line`, `lines_new`.`sku`, (SELECT 1 UNION ALL SELECT 2));
-- (6, 0, "z")

-- upsert `taxes`: 1 row
--    doc    6
--    line   0
--    tax    0
--    sku    z
--    rate   1.0000
--    label  z:vat
INSERT INTO `taxes` (`doc`, `line`, `tax`, `sku`, `rate`, `label`)
VALUES
    (?, ?, ?, ?, ?, ?)
AS `taxes_new`
ON DUPLICATE KEY UPDATE
    `sku` = IF(`taxes`.`doc` = `taxes_new`.`doc` AND `taxes`.`line` = `taxes_new`.`line` AND `taxes`.`tax` = `taxes_new`.`tax`, `taxes_new`.`sku`, (SELECT 1 UNION ALL SELECT 2)),
    `rate` = `taxes_new`.`rate`,
    `label` = `taxes_new`.`label`;
-- (6, 0, 0, "z", 1.0000, "z:vat")

-- tests/cases/levels-of-each/events.ndjson:7: mark 1
-- update `taxes`: 2 rows
--    rate        0.3000  0.4000
--    label       first   first
--    where doc   1       1
--    where line  0       0
--    where tax   0       1
UPDATE `taxes` SET
    `rate` = ?,
    `label` = ?
WHERE `doc` = ? AND `line` = ? AND `tax` = ?;
-- (0.3000, "first", 1, 0, 0)
UPDATE `taxes` SET
    `rate` = ?,
    `label` = ?
WHERE `doc` = ? AND `line` = ? AND `tax` = ?;
-- (0.4000, "first", 1, 0, 1)

