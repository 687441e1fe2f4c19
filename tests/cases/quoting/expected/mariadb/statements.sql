-- tests/cases/quoting/events.ndjson:1: it's
-- upsert `order`: 1 row
--    select      1
--    a"b         a
--    a`b         a
--    it's        "a"
--    ?           1
--    $1          a
--    a blank     a
--    --          a
--    größe       a
--    {{ x }}     1.00
--    %s;/* \ */  2025-01-15 14:00:00.000000
--    [x].y:z     true
--    #@!         a
INSERT INTO `order` (`select`, `a"b`, `a``b`, `it's`, `?`, `$1`, `a blank`, `--`, `größe`, `{{ x }}`, `%s;/* \ */`, `[x].y:z`, `#@!`)
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `a``b` = IF(`select` = VALUES(`select`), VALUES(`a``b`), (SELECT 1 UNION ALL SELECT 2)),
    `$1` = VALUES(`$1`),
    `?` = VALUES(`?`),
    `it's` = VALUES(`it's`),
    `%s;/* \ */` = VALUES(`%s;/* \ */`),
    `[x].y:z` = VALUES(`[x].y:z`),
    `{{ x }}` = VALUES(`{{ x }}`);
-- (1, "a", "a", "\"a\"", 1, "a", "a", "a", "a", 1.00, "2025-01-15 14:00:00.000000", true, "a")

-- upsert `it's a "table" `here`; --`: 2 rows
--    where   1  1
--    group   1  2
--    val"ue  a  NULL
INSERT INTO `it's a "table" ``here``; --` (`where`, `group`, `val"ue`)
VALUES
    (?, ?, ?),
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `val"ue` = IF(`where` = VALUES(`where`) AND `group` = VALUES(`group`), VALUES(`val"ue`), (SELECT 1 UNION ALL SELECT 2));
-- (1, 1, "a")
-- (1, 2, NULL)

-- tests/cases/quoting/events.ndjson:2: it's
-- upsert `order`: 1 row
--    select      2
--    a"b         b
--    a`b         b
--    it's        "b"
--    ?           2
--    $1          b
--    a blank     b
--    --          b
--    größe       b
--    {{ x }}     2.00
--    %s;/* \ */  2025-01-15 14:00:00.000000
--    [x].y:z     true
--    #@!         b
INSERT INTO `order` (`select`, `a"b`, `a``b`, `it's`, `?`, `$1`, `a blank`, `--`, `größe`, `{{ x }}`, `%s;/* \ */`, `[x].y:z`, `#@!`)
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `a``b` = IF(`select` = VALUES(`select`), VALUES(`a``b`), (SELECT 1 UNION ALL SELECT 2)),
    `$1` = VALUES(`$1`),
    `?` = VALUES(`?`),
    `it's` = VALUES(`it's`),
    `%s;/* \ */` = VALUES(`%s;/* \ */`),
    `[x].y:z` = VALUES(`[x].y:z`),
    `{{ x }}` = VALUES(`{{ x }}`);
-- (2, "b", "b", "\"b\"", 2, "b", "b", "b", "b", 2.00, "2025-01-15 14:00:00.000000", true, "b")

-- upsert `it's a "table" `here`; --`: 2 rows
--    where   2  2
--    group   1  2
--    val"ue  b  NULL
INSERT INTO `it's a "table" ``here``; --` (`where`, `group`, `val"ue`)
VALUES
    (?, ?, ?),
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `val"ue` = IF(`where` = VALUES(`where`) AND `group` = VALUES(`group`), VALUES(`val"ue`), (SELECT 1 UNION ALL SELECT 2));
-- (2, 1, "b")
-- (2, 2, NULL)

-- tests/cases/quoting/events.ndjson:3: it's
-- upsert `order`: 1 row
--    select      1
--    a"b         changed
--    a`b         changed
--    it's        "changed"
--    ?           1
--    $1          changed
--    a blank     changed
--    --          changed
--    größe       changed
--    {{ x }}     1.00
--    %s;/* \ */  2025-01-15 14:00:00.000000
--    [x].y:z     false
--    #@!         changed
INSERT INTO `order` (`select`, `a"b`, `a``b`, `it's`, `?`, `$1`, `a blank`, `--`, `größe`, `{{ x }}`, `%s;/* \ */`, `[x].y:z`, `#@!`)
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `a``b` = IF(`select` = VALUES(`select`), VALUES(`a``b`), (SELECT 1 UNION ALL SELECT 2)),
    `$1` = VALUES(`$1`),
    `?` = VALUES(`?`),
    `it's` = VALUES(`it's`),
    `%s;/* \ */` = VALUES(`%s;/* \ */`),
    `[x].y:z` = VALUES(`[x].y:z`),
    `{{ x }}` = VALUES(`{{ x }}`);
-- (1, "changed", "changed", "\"changed\"", 1, "changed", "changed", "changed", "changed", 1.00, "2025-01-15 14:00:00.000000", false, "changed")

-- upsert `it's a "table" `here`; --`: 2 rows
--    where   1        1
--    group   1        2
--    val"ue  changed  NULL
INSERT INTO `it's a "table" ``here``; --` (`where`, `group`, `val"ue`)
VALUES
    (?, ?, ?),
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `val"ue` = IF(`where` = VALUES(`where`) AND `group` = VALUES(`group`), VALUES(`val"ue`), (SELECT 1 UNION ALL SELECT 2));
-- (1, 1, "changed")
-- (1, 2, NULL)

-- tests/cases/quoting/events.ndjson:4: it's
-- upsert `order`: 1 row
--    select      3
--    a"b         b
--    a`b         b
--    it's        "b"
--    ?           3
--    $1          b
--    a blank     b
--    --          b
--    größe       b
--    {{ x }}     3.00
--    %s;/* \ */  2025-01-15 14:00:00.000000
--    [x].y:z     true
--    #@!         b
INSERT INTO `order` (`select`, `a"b`, `a``b`, `it's`, `?`, `$1`, `a blank`, `--`, `größe`, `{{ x }}`, `%s;/* \ */`, `[x].y:z`, `#@!`)
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `a``b` = IF(`select` = VALUES(`select`), VALUES(`a``b`), (SELECT 1 UNION ALL SELECT 2)),
    `$1` = VALUES(`$1`),
    `?` = VALUES(`?`),
    `it's` = VALUES(`it's`),
    `%s;/* \ */` = VALUES(`%s;/* \ */`),
    `[x].y:z` = VALUES(`[x].y:z`),
    `{{ x }}` = VALUES(`{{ x }}`);
-- (3, "b", "b", "\"b\"", 3, "b", "b", "b", "b", 3.00, "2025-01-15 14:00:00.000000", true, "b")

-- upsert `it's a "table" `here`; --`: 2 rows
--    where   3  3
--    group   1  2
--    val"ue  b  NULL
INSERT INTO `it's a "table" ``here``; --` (`where`, `group`, `val"ue`)
VALUES
    (?, ?, ?),
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `val"ue` = IF(`where` = VALUES(`where`) AND `group` = VALUES(`group`), VALUES(`val"ue`), (SELECT 1 UNION ALL SELECT 2));
-- (3, 1, "b")
-- (3, 2, NULL)

-- tests/cases/quoting/events.ndjson:5: gone
-- update `order`: 1 row
--    --         '; --
--    größe      ' OR ''='
--    ?          NULL
--    where a"b  b
UPDATE `order` SET
    `--` = ?,
    `größe` = ?,
    `?` = ?
WHERE `a"b` = ?;
-- ("'; --", "' OR ''='", NULL, "b")

-- tests/cases/quoting/events.ndjson:6: gone
-- update `order`: 1 row
--    --         '; --
--    größe      NULL
--    ?          NULL
--    where a"b  SECRET
UPDATE `order` SET
    `--` = ?,
    `größe` = ?,
    `?` = ?
WHERE `a"b` = ?;
-- ("'; --", NULL, NULL, "SECRET")

