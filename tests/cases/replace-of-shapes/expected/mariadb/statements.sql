-- tests/cases/replace-of-shapes/events.ndjson:1: set a
-- replace `taxes`: what the event no longer has
--    where owner           a
--    and item is none of   x  x  y
--    and place is none of  0  1  0
DELETE FROM `taxes`
WHERE `owner` = ?
    AND (`item`, `place`) NOT IN ((?, ?), (?, ?), (?, ?), (?, ?));
-- ("a", "x", 0, "x", 1, "y", 0, "y", 0)

-- replace `taxes`: 1 row
--    owner  a
--    item   x
--    place  0
--    rate   7.00
--    label  low
INSERT INTO `taxes` (`owner`, `item`, `place`, `rate`, `label`)
VALUES
    (?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `rate` = IF(`owner` = VALUES(`owner`) AND `item` = VALUES(`item`) AND `place` = VALUES(`place`), VALUES(`rate`), (SELECT 1 UNION ALL SELECT 2)),
    `label` = VALUES(`label`);
-- ("a", "x", 0, 7.00, "low")

-- replace `taxes`: 2 rows
--    owner  a      a
--    item   x      y
--    place  1      0
--    rate   19.00  1.00
--    label  NULL   NULL
INSERT INTO `taxes` (`owner`, `item`, `place`, `rate`, `label`)
VALUES
    (?, ?, ?, ?, ?),
    (?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `rate` = IF(`owner` = VALUES(`owner`) AND `item` = VALUES(`item`) AND `place` = VALUES(`place`), VALUES(`rate`), (SELECT 1 UNION ALL SELECT 2));
-- ("a", "x", 1, 19.00, NULL)
-- ("a", "y", 0, 1.00, NULL)

-- replace `facts`: what the event no longer has
--    where owner          a
--    and name is none of  red  big
DELETE FROM `facts`
WHERE `owner` = ?
    AND (`name`) NOT IN (?, ?);
-- ("a", "red", "big")

-- replace `facts`: 2 rows
--    owner  a    a
--    name   big  red
--    value  no   yes
INSERT INTO `facts` (`owner`, `name`, `value`)
VALUES
    (?, ?, ?),
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `value` = IF(`owner` = VALUES(`owner`) AND `name` = VALUES(`name`), VALUES(`value`), (SELECT 1 UNION ALL SELECT 2));
-- ("a", "big", "no")
-- ("a", "red", "yes")

-- tests/cases/replace-of-shapes/events.ndjson:2: set b
-- replace `taxes`: what the event no longer has
--    where owner           b
--    and item is none of   x
--    and place is none of  0
DELETE FROM `taxes`
WHERE `owner` = ?
    AND (`item`, `place`) NOT IN ((?, ?));
-- ("b", "x", 0)

-- replace `taxes`: 1 row
--    owner  b
--    item   x
--    place  0
--    rate   2.00
--    label  NULL
INSERT INTO `taxes` (`owner`, `item`, `place`, `rate`, `label`)
VALUES
    (?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `rate` = IF(`owner` = VALUES(`owner`) AND `item` = VALUES(`item`) AND `place` = VALUES(`place`), VALUES(`rate`), (SELECT 1 UNION ALL SELECT 2));
-- ("b", "x", 0, 2.00, NULL)

-- replace `facts`: what the event no longer has
--    where owner          b
--    and name is none of  red
DELETE FROM `facts`
WHERE `owner` = ?
    AND (`name`) NOT IN (?);
-- ("b", "red")

-- replace `facts`: 1 row
--    owner  b
--    name   red
--    value  no
INSERT INTO `facts` (`owner`, `name`, `value`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `value` = IF(`owner` = VALUES(`owner`) AND `name` = VALUES(`name`), VALUES(`value`), (SELECT 1 UNION ALL SELECT 2));
-- ("b", "red", "no")

-- tests/cases/replace-of-shapes/events.ndjson:3: set a
-- replace `taxes`: what the event no longer has
--    where owner           a
--    and item is none of   x  y  y
--    and place is none of  0  0  1
DELETE FROM `taxes`
WHERE `owner` = ?
    AND (`item`, `place`) NOT IN ((?, ?), (?, ?), (?, ?), (?, ?));
-- ("a", "x", 0, "y", 0, "y", 1, "y", 1)

-- replace `taxes`: 3 rows
--    owner  a     a     a
--    item   x     y     y
--    place  0     0     1
--    rate   8.00  1.00  2.00
--    label  NULL  NULL  NULL
INSERT INTO `taxes` (`owner`, `item`, `place`, `rate`, `label`)
VALUES
    (?, ?, ?, ?, ?),
    (?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `rate` = IF(`owner` = VALUES(`owner`) AND `item` = VALUES(`item`) AND `place` = VALUES(`place`), VALUES(`rate`), (SELECT 1 UNION ALL SELECT 2));
-- ("a", "x", 0, 8.00, NULL)
-- ("a", "y", 0, 1.00, NULL)
INSERT INTO `taxes` (`owner`, `item`, `place`, `rate`, `label`)
VALUES
    (?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `rate` = IF(`owner` = VALUES(`owner`) AND `item` = VALUES(`item`) AND `place` = VALUES(`place`), VALUES(`rate`), (SELECT 1 UNION ALL SELECT 2));
-- ("a", "y", 1, 2.00, NULL)

-- tests/cases/replace-of-shapes/events.ndjson:4: set b
-- replace `taxes`: what the event no longer has
--    where owner           b
--    and item is none of   x
--    and place is none of  0
DELETE FROM `taxes`
WHERE `owner` = ?
    AND (`item`, `place`) NOT IN ((?, ?));
-- ("b", "x", 0)

-- replace `taxes`: 1 row
--    owner  b
--    item   x
--    place  0
--    rate   2.00
--    label  NULL
INSERT INTO `taxes` (`owner`, `item`, `place`, `rate`, `label`)
VALUES
    (?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `rate` = IF(`owner` = VALUES(`owner`) AND `item` = VALUES(`item`) AND `place` = VALUES(`place`), VALUES(`rate`), (SELECT 1 UNION ALL SELECT 2));
-- ("b", "x", 0, 2.00, NULL)

-- replace `facts`: what the event no longer has
--    where owner          b
--    and name is none of  blue
DELETE FROM `facts`
WHERE `owner` = ?
    AND (`name`) NOT IN (?);
-- ("b", "blue")

-- replace `facts`: 1 row
--    owner  b
--    name   blue
--    value  no
INSERT INTO `facts` (`owner`, `name`, `value`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `value` = IF(`owner` = VALUES(`owner`) AND `name` = VALUES(`name`), VALUES(`value`), (SELECT 1 UNION ALL SELECT 2));
-- ("b", "blue", "no")

-- tests/cases/replace-of-shapes/events.ndjson:5: item b
-- replace `taxes`: what the event no longer has
--    where owner           b
--    where item            z
--    and place is none of  0  1
DELETE FROM `taxes`
WHERE `owner` = ? AND `item` = ?
    AND (`place`) NOT IN (?, ?);
-- ("b", "z", 0, 1)

-- replace `taxes`: 1 row
--    owner  b
--    item   z
--    place  1
--    rate   4.00
--    label  new
INSERT INTO `taxes` (`owner`, `item`, `place`, `rate`, `label`)
VALUES
    (?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `rate` = IF(`owner` = VALUES(`owner`) AND `item` = VALUES(`item`) AND `place` = VALUES(`place`), VALUES(`rate`), (SELECT 1 UNION ALL SELECT 2)),
    `label` = VALUES(`label`);
-- ("b", "z", 1, 4.00, "new")

-- replace `taxes`: 1 row
--    owner  b
--    item   z
--    place  0
--    rate   3.00
--    label  NULL
INSERT INTO `taxes` (`owner`, `item`, `place`, `rate`, `label`)
VALUES
    (?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `rate` = IF(`owner` = VALUES(`owner`) AND `item` = VALUES(`item`) AND `place` = VALUES(`place`), VALUES(`rate`), (SELECT 1 UNION ALL SELECT 2));
-- ("b", "z", 0, 3.00, NULL)

-- tests/cases/replace-of-shapes/events.ndjson:6: item a
-- replace `taxes`: what the event no longer has
--    where owner           a
--    where item            y
--    and place is none of  0
DELETE FROM `taxes`
WHERE `owner` = ? AND `item` = ?
    AND (`place`) NOT IN (?);
-- ("a", "y", 0)

-- replace `taxes`: 1 row
--    owner  a
--    item   y
--    place  0
--    rate   5.00
--    label  NULL
INSERT INTO `taxes` (`owner`, `item`, `place`, `rate`, `label`)
VALUES
    (?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `rate` = IF(`owner` = VALUES(`owner`) AND `item` = VALUES(`item`) AND `place` = VALUES(`place`), VALUES(`rate`), (SELECT 1 UNION ALL SELECT 2));
-- ("a", "y", 0, 5.00, NULL)

-- tests/cases/replace-of-shapes/events.ndjson:7: set c
-- replace `taxes`: what the event no longer has
--    where owner           c
--    and item is none of   x  y
--    and place is none of  0  0
DELETE FROM `taxes`
WHERE `owner` = ?
    AND (`item`, `place`) NOT IN ((?, ?), (?, ?));
-- ("c", "x", 0, "y", 0)

-- replace `taxes`: 2 rows
--    owner  c     c
--    item   x     y
--    place  0     0
--    rate   2.00  2.00
--    label  NULL  NULL
INSERT INTO `taxes` (`owner`, `item`, `place`, `rate`, `label`)
VALUES
    (?, ?, ?, ?, ?),
    (?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `rate` = IF(`owner` = VALUES(`owner`) AND `item` = VALUES(`item`) AND `place` = VALUES(`place`), VALUES(`rate`), (SELECT 1 UNION ALL SELECT 2));
-- ("c", "x", 0, 2.00, NULL)
-- ("c", "y", 0, 2.00, NULL)

-- replace `facts`: what the event no longer has
--    where owner          c
--    and name is none of
DELETE FROM `facts`
WHERE `owner` = ?;
-- ("c")

-- tests/cases/replace-of-shapes/events.ndjson:8: some c
-- replace `taxes`: what the event no longer has
--    where owner           c
--    and item is none of   x
--    and place is none of  0
DELETE FROM `taxes`
WHERE `owner` = ?
    AND (`item`, `place`) NOT IN ((?, ?));
-- ("c", "x", 0)

-- replace `taxes`: 1 row
--    owner  c
--    item   x
--    place  0
--    rate   2.50
--    label  NULL
INSERT INTO `taxes` (`owner`, `item`, `place`, `rate`, `label`)
VALUES
    (?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `rate` = IF(`owner` = VALUES(`owner`) AND `item` = VALUES(`item`) AND `place` = VALUES(`place`), VALUES(`rate`), (SELECT 1 UNION ALL SELECT 2));
-- ("c", "x", 0, 2.50, NULL)

