-- upsert `order`: 1 row
INSERT INTO `order` (`select`, `a"b`, `a``b`, `it's`, `?`, `$1`, `a blank`, `--`, `größe`, `{{ x }}`, `%s;/* \ */`, `[x].y:z`, `#@!`)
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
AS `order_new`
ON DUPLICATE KEY UPDATE
    `a``b` = IF(`order`.`select` = `order_new`.`select`, `order_new`.`a``b`, (SELECT 1 UNION ALL SELECT 2)),
    `$1` = `order_new`.`$1`,
    `?` = `order_new`.`?`,
    `it's` = `order_new`.`it's`,
    `%s;/* \ */` = `order_new`.`%s;/* \ */`,
    `[x].y:z` = `order_new`.`[x].y:z`,
    `{{ x }}` = `order_new`.`{{ x }}`;
-- (1, "a", "a", "\"a\"", 1, "a", "a", "a", "a", 1.00, "2025-01-15 14:00:00.000000", true, "a")

-- upsert `it's a "table" `here`; --`: 2 rows
INSERT INTO `it's a "table" ``here``; --` (`where`, `group`, `val"ue`)
VALUES
    (?, ?, ?),
    (?, ?, ?)
AS `it's a "table" ``here``; --_new`
ON DUPLICATE KEY UPDATE
    `val"ue` = IF(`it's a "table" ``here``; --`.`where` = `it's a "table" ``here``; --_new`.`where` AND `it's a "table" ``here``; --`.`group` = `it's a "table" ``here``; --_new`.`group`, `it's a "table" ``here``; --_new`.`val"ue`, (SELECT 1 UNION ALL SELECT 2));
-- (1, 1, "a")
-- (1, 2, NULL)

-- update `order`: 1 row
UPDATE `order` SET
    `--` = ?,
    `größe` = ?,
    `?` = ?
WHERE `a"b` = ?;
-- ("'; --", "' OR ''='", NULL, "b")

