-- upsert `order`: 1 row
INSERT INTO `order` (`select`, `a"b`, `a``b`, `it's`, `?`, `$1`, `a blank`, `--`, `größe`, `{{ x }}`, `%s;/* \ */`, `[x].y:z`, `#@!`)
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `a``b` = CASE WHEN `select` = VALUES(`select`) THEN VALUES(`a``b`) WHEN EXP(1000) > 0 THEN VALUES(`a``b`) END,
    `$1` = VALUES(`$1`),
    `?` = VALUES(`?`),
    `it's` = VALUES(`it's`),
    `%s;/* \ */` = VALUES(`%s;/* \ */`),
    `[x].y:z` = VALUES(`[x].y:z`),
    `{{ x }}` = VALUES(`{{ x }}`);
-- (1, "a", "a", "\"a\"", 1, "a", "a", "a", "a", 1.00, "2025-01-15 14:00:00.000000", true, "a")

-- upsert `it's a "table" `here`; --`: 2 rows
INSERT INTO `it's a "table" ``here``; --` (`where`, `group`, `val"ue`)
VALUES
    (?, ?, ?),
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `val"ue` = CASE WHEN `where` = VALUES(`where`) AND `group` = VALUES(`group`) THEN VALUES(`val"ue`) WHEN EXP(1000) > 0 THEN VALUES(`val"ue`) END;
-- (1, 1, "a")
-- (1, 2, NULL)

-- update `order`: 1 row
UPDATE `order` SET
    `--` = ?,
    `größe` = ?,
    `?` = ?
WHERE `a"b` IN (?, NULL);
-- ("'; --", "' OR ''='", NULL, "b")

