-- tests/cases/replace/events.ndjson:1: set a
-- upsert `menus`: 1 row
--    id    a
--    name  A
INSERT INTO `menus` (`id`, `name`)
VALUES
    (?, ?)
AS `menus_new`
ON DUPLICATE KEY UPDATE
    `name` = IF(`menus`.`id` = `menus_new`.`id`, `menus_new`.`name`, (SELECT 1 UNION ALL SELECT 2));
-- ("a", "A")

-- replace `dishes`: what the event no longer has
--    where menu           a
--    and code is none of  soup  pie  tea
DELETE FROM `dishes`
WHERE `menu` = ?
    AND (`code`) NOT IN (?, ?, ?, ?);
-- ("a", "soup", "pie", "tea", "tea")

-- replace `dishes`: 1 row
--    menu   a
--    code   soup
--    place  1
--    price  3.50
--    facts  {"kcal":120}
--    label  Soup
INSERT INTO `dishes` (`menu`, `code`, `place`, `price`, `facts`, `label`)
VALUES
    (?, ?, ?, ?, ?, ?)
AS `dishes_new`
ON DUPLICATE KEY UPDATE
    `place` = IF(`dishes`.`menu` = `dishes_new`.`menu` AND `dishes`.`code` = `dishes_new`.`code`, `dishes_new`.`place`, (SELECT 1 UNION ALL SELECT 2)),
    `price` = `dishes_new`.`price`,
    `facts` = `dishes_new`.`facts`,
    `label` = `dishes_new`.`label`;
-- ("a", "soup", 1, 3.50, "{\"kcal\":120}", "Soup")

-- replace `dishes`: 1 row
--    menu   a
--    code   pie
--    place  2
--    price  7.00
--    facts  NULL
--    label  NULL
INSERT INTO `dishes` (`menu`, `code`, `place`, `price`, `facts`, `label`)
VALUES
    (?, ?, ?, ?, ?, ?)
AS `dishes_new`
ON DUPLICATE KEY UPDATE
    `place` = IF(`dishes`.`menu` = `dishes_new`.`menu` AND `dishes`.`code` = `dishes_new`.`code`, `dishes_new`.`place`, (SELECT 1 UNION ALL SELECT 2)),
    `price` = `dishes_new`.`price`,
    `facts` = `dishes_new`.`facts`,
    `label` = `dishes_new`.`label`;
-- ("a", "pie", 2, 7.00, NULL, NULL)

-- replace `dishes`: 1 row
--    menu   a
--    code   tea
--    place  3
--    price  1.20
--    facts  NULL
--    label  x
INSERT INTO `dishes` (`menu`, `code`, `place`, `price`, `facts`, `label`)
VALUES
    (?, ?, ?, ?, ?, ?)
AS `dishes_new`
ON DUPLICATE KEY UPDATE
    `place` = IF(`dishes`.`menu` = `dishes_new`.`menu` AND `dishes`.`code` = `dishes_new`.`code`, `dishes_new`.`place`, (SELECT 1 UNION ALL SELECT 2)),
    `price` = `dishes_new`.`price`,
    `facts` = `dishes_new`.`facts`,
    `label` = `dishes_new`.`label`;
-- ("a", "tea", 3, 1.20, NULL, "x")

-- tests/cases/replace/events.ndjson:2: set b
-- upsert `menus`: 1 row
--    id    b
--    name  B
INSERT INTO `menus` (`id`, `name`)
VALUES
    (?, ?)
AS `menus_new`
ON DUPLICATE KEY UPDATE
    `name` = IF(`menus`.`id` = `menus_new`.`id`, `menus_new`.`name`, (SELECT 1 UNION ALL SELECT 2));
-- ("b", "B")

-- replace `dishes`: what the event no longer has
--    where menu           b
--    and code is none of  soup
DELETE FROM `dishes`
WHERE `menu` = ?
    AND (`code`) NOT IN (?);
-- ("b", "soup")

-- replace `dishes`: 1 row
--    menu   b
--    code   soup
--    place  1
--    price  4.00
--    facts  NULL
--    label  soup
INSERT INTO `dishes` (`menu`, `code`, `place`, `price`, `facts`, `label`)
VALUES
    (?, ?, ?, ?, ?, ?)
AS `dishes_new`
ON DUPLICATE KEY UPDATE
    `place` = IF(`dishes`.`menu` = `dishes_new`.`menu` AND `dishes`.`code` = `dishes_new`.`code`, `dishes_new`.`place`, (SELECT 1 UNION ALL SELECT 2)),
    `price` = `dishes_new`.`price`,
    `facts` = `dishes_new`.`facts`,
    `label` = `dishes_new`.`label`;
-- ("b", "soup", 1, 4.00, NULL, "soup")

-- tests/cases/replace/events.ndjson:3: set a
-- upsert `menus`: 1 row
--    id    a
--    name  A
INSERT INTO `menus` (`id`, `name`)
VALUES
    (?, ?)
AS `menus_new`
ON DUPLICATE KEY UPDATE
    `name` = IF(`menus`.`id` = `menus_new`.`id`, `menus_new`.`name`, (SELECT 1 UNION ALL SELECT 2));
-- ("a", "A")

-- replace `dishes`: what the event no longer has
--    where menu           a
--    and code is none of  pie  cake  tea
DELETE FROM `dishes`
WHERE `menu` = ?
    AND (`code`) NOT IN (?, ?, ?, ?);
-- ("a", "pie", "cake", "tea", "tea")

-- replace `dishes`: 1 row
--    menu   a
--    code   pie
--    place  2
--    price  7.00
--    facts  [1,2]
--    label  NULL
INSERT INTO `dishes` (`menu`, `code`, `place`, `price`, `facts`, `label`)
VALUES
    (?, ?, ?, ?, ?, ?)
AS `dishes_new`
ON DUPLICATE KEY UPDATE
    `place` = IF(`dishes`.`menu` = `dishes_new`.`menu` AND `dishes`.`code` = `dishes_new`.`code`, `dishes_new`.`place`, (SELECT 1 UNION ALL SELECT 2)),
    `price` = `dishes_new`.`price`,
    `facts` = `dishes_new`.`facts`,
    `label` = `dishes_new`.`label`;
-- ("a", "pie", 2, 7.00, "[1,2]", NULL)

-- replace `dishes`: 1 row
--    menu   a
--    code   cake
--    place  1
--    price  5.25
--    facts  NULL
--    label  NULL
INSERT INTO `dishes` (`menu`, `code`, `place`, `price`, `facts`, `label`)
VALUES
    (?, ?, ?, ?, ?, ?)
AS `dishes_new`
ON DUPLICATE KEY UPDATE
    `place` = IF(`dishes`.`menu` = `dishes_new`.`menu` AND `dishes`.`code` = `dishes_new`.`code`, `dishes_new`.`place`, (SELECT 1 UNION ALL SELECT 2)),
    `price` = `dishes_new`.`price`,
    `facts` = `dishes_new`.`facts`,
    `label` = `dishes_new`.`label`;
-- ("a", "cake", 1, 5.25, NULL, NULL)

-- replace `dishes`: 1 row
--    menu   a
--    code   tea
--    place  3
--    price  1.20
--    facts  NULL
--    label  X
INSERT INTO `dishes` (`menu`, `code`, `place`, `price`, `facts`, `label`)
VALUES
    (?, ?, ?, ?, ?, ?)
AS `dishes_new`
ON DUPLICATE KEY UPDATE
    `place` = IF(`dishes`.`menu` = `dishes_new`.`menu` AND `dishes`.`code` = `dishes_new`.`code`, `dishes_new`.`place`, (SELECT 1 UNION ALL SELECT 2)),
    `price` = `dishes_new`.`price`,
    `facts` = `dishes_new`.`facts`,
    `label` = `dishes_new`.`label`;
-- ("a", "tea", 3, 1.20, NULL, "X")

-- tests/cases/replace/events.ndjson:4: set c
-- upsert `menus`: 1 row
--    id    c
--    name  C
INSERT INTO `menus` (`id`, `name`)
VALUES
    (?, ?)
AS `menus_new`
ON DUPLICATE KEY UPDATE
    `name` = IF(`menus`.`id` = `menus_new`.`id`, `menus_new`.`name`, (SELECT 1 UNION ALL SELECT 2));
-- ("c", "C")

-- replace `dishes`: what the event no longer has
--    where menu           c
--    and code is none of  egg  ham
DELETE FROM `dishes`
WHERE `menu` = ?
    AND (`code`) NOT IN (?, ?);
-- ("c", "egg", "ham")

-- replace `dishes`: 1 row
--    menu   c
--    code   egg
--    place  2
--    price  NULL
--    facts  NULL
--    label  NULL
INSERT INTO `dishes` (`menu`, `code`, `place`, `price`, `facts`, `label`)
VALUES
    (?, ?, ?, ?, ?, ?)
AS `dishes_new`
ON DUPLICATE KEY UPDATE
    `place` = IF(`dishes`.`menu` = `dishes_new`.`menu` AND `dishes`.`code` = `dishes_new`.`code`, `dishes_new`.`place`, (SELECT 1 UNION ALL SELECT 2)),
    `price` = `dishes_new`.`price`,
    `facts` = `dishes_new`.`facts`,
    `label` = `dishes_new`.`label`;
-- ("c", "egg", 2, NULL, NULL, NULL)

-- replace `dishes`: 1 row
--    menu   c
--    code   ham
--    place  3
--    price  NULL
--    facts  NULL
--    label  NULL
INSERT INTO `dishes` (`menu`, `code`, `place`, `price`, `facts`, `label`)
VALUES
    (?, ?, ?, ?, ?, ?)
AS `dishes_new`
ON DUPLICATE KEY UPDATE
    `place` = IF(`dishes`.`menu` = `dishes_new`.`menu` AND `dishes`.`code` = `dishes_new`.`code`, `dishes_new`.`place`, (SELECT 1 UNION ALL SELECT 2)),
    `price` = `dishes_new`.`price`,
    `facts` = `dishes_new`.`facts`,
    `label` = `dishes_new`.`label`;
-- ("c", "ham", 3, NULL, NULL, NULL)

-- tests/cases/replace/events.ndjson:5: set d
-- upsert `menus`: 1 row
--    id    d
--    name  D
INSERT INTO `menus` (`id`, `name`)
VALUES
    (?, ?)
AS `menus_new`
ON DUPLICATE KEY UPDATE
    `name` = IF(`menus`.`id` = `menus_new`.`id`, `menus_new`.`name`, (SELECT 1 UNION ALL SELECT 2));
-- ("d", "D")

-- replace `dishes`: what the event no longer has
--    where menu           d
--    and code is none of  egg
DELETE FROM `dishes`
WHERE `menu` = ?
    AND (`code`) NOT IN (?);
-- ("d", "egg")

-- replace `dishes`: 1 row
--    menu   d
--    code   egg
--    place  1
--    price  NULL
--    facts  NULL
--    label  NULL
INSERT INTO `dishes` (`menu`, `code`, `place`, `price`, `facts`, `label`)
VALUES
    (?, ?, ?, ?, ?, ?)
AS `dishes_new`
ON DUPLICATE KEY UPDATE
    `place` = IF(`dishes`.`menu` = `dishes_new`.`menu` AND `dishes`.`code` = `dishes_new`.`code`, `dishes_new`.`place`, (SELECT 1 UNION ALL SELECT 2)),
    `price` = `dishes_new`.`price`,
    `facts` = `dishes_new`.`facts`,
    `label` = `dishes_new`.`label`;
-- ("d", "egg", 1, NULL, NULL, NULL)

-- tests/cases/replace/events.ndjson:6: set d
-- upsert `menus`: 1 row
--    id    d
--    name  D
INSERT INTO `menus` (`id`, `name`)
VALUES
    (?, ?)
AS `menus_new`
ON DUPLICATE KEY UPDATE
    `name` = IF(`menus`.`id` = `menus_new`.`id`, `menus_new`.`name`, (SELECT 1 UNION ALL SELECT 2));
-- ("d", "D")

-- replace `dishes`: what the event no longer has
--    where menu           d
--    and code is none of
DELETE FROM `dishes`
WHERE `menu` = ?;
-- ("d")

-- tests/cases/replace/events.ndjson:7: set e
-- upsert `menus`: 1 row
--    id    e
--    name  E
INSERT INTO `menus` (`id`, `name`)
VALUES
    (?, ?)
AS `menus_new`
ON DUPLICATE KEY UPDATE
    `name` = IF(`menus`.`id` = `menus_new`.`id`, `menus_new`.`name`, (SELECT 1 UNION ALL SELECT 2));
-- ("e", "E")

-- replace `dishes`: what the event no longer has
--    where menu           e
--    and code is none of  egg  ham
DELETE FROM `dishes`
WHERE `menu` = ?
    AND (`code`) NOT IN (?, ?);
-- ("e", "egg", "ham")

-- replace `dishes`: 1 row
--    menu   e
--    code   egg
--    place  1
--    price  NULL
--    facts  NULL
--    label  NULL
INSERT INTO `dishes` (`menu`, `code`, `place`, `price`, `facts`, `label`)
VALUES
    (?, ?, ?, ?, ?, ?)
AS `dishes_new`
ON DUPLICATE KEY UPDATE
    `place` = IF(`dishes`.`menu` = `dishes_new`.`menu` AND `dishes`.`code` = `dishes_new`.`code`, `dishes_new`.`place`, (SELECT 1 UNION ALL SELECT 2)),
    `price` = `dishes_new`.`price`,
    `facts` = `dishes_new`.`facts`,
    `label` = `dishes_new`.`label`;
-- ("e", "egg", 1, NULL, NULL, NULL)

-- replace `dishes`: 1 row
--    menu   e
--    code   ham
--    place  1
--    price  NULL
--    facts  NULL
--    label  NULL
INSERT INTO `dishes` (`menu`, `code`, `place`, `price`, `facts`, `label`)
VALUES
    (?, ?, ?, ?, ?, ?)
AS `dishes_new`
ON DUPLICATE KEY UPDATE
    `place` = IF(`dishes`.`menu` = `dishes_new`.`menu` AND `dishes`.`code` = `dishes_new`.`code`, `dishes_new`.`place`, (SELECT 1 UNION ALL SELECT 2)),
    `price` = `dishes_new`.`price`,
    `facts` = `dishes_new`.`facts`,
    `label` = `dishes_new`.`label`;
-- ("e", "ham", 1, NULL, NULL, NULL)

-- tests/cases/replace/events.ndjson:8: set f
-- upsert `menus`: 1 row
--    id    f
--    name  F
INSERT INTO `menus` (`id`, `name`)
VALUES
    (?, ?)
AS `menus_new`
ON DUPLICATE KEY UPDATE
    `name` = IF(`menus`.`id` = `menus_new`.`id`, `menus_new`.`name`, (SELECT 1 UNION ALL SELECT 2));
-- ("f", "F")

-- replace `dishes`: what the event no longer has
--    where menu           f
--    and code is none of  egg  ham
DELETE FROM `dishes`
WHERE `menu` = ?
    AND (`code`) NOT IN (?, ?);
-- ("f", "egg", "ham")

-- replace `dishes`: 1 row
--    menu   f
--    code   egg
--    place  1
--    price  NULL
--    facts  NULL
--    label  NULL
INSERT INTO `dishes` (`menu`, `code`, `place`, `price`, `facts`, `label`)
VALUES
    (?, ?, ?, ?, ?, ?)
AS `dishes_new`
ON DUPLICATE KEY UPDATE
    `place` = IF(`dishes`.`menu` = `dishes_new`.`menu` AND `dishes`.`code` = `dishes_new`.`code`, `dishes_new`.`place`, (SELECT 1 UNION ALL SELECT 2)),
    `price` = `dishes_new`.`price`,
    `facts` = `dishes_new`.`facts`,
    `label` = `dishes_new`.`label`;
-- ("f", "egg", 1, NULL, NULL, NULL)

-- replace `dishes`: 1 row
--    menu   f
--    code   ham
--    place  2
--    price  NULL
--    facts  NULL
--    label  NULL
INSERT INTO `dishes` (`menu`, `code`, `place`, `price`, `facts`, `label`)
VALUES
    (?, ?, ?, ?, ?, ?)
AS `dishes_new`
ON DUPLICATE KEY UPDATE
    `place` = IF(`dishes`.`menu` = `dishes_new`.`menu` AND `dishes`.`code` = `dishes_new`.`code`, `dishes_new`.`place`, (SELECT 1 UNION ALL SELECT 2)),
    `price` = `dishes_new`.`price`,
    `facts` = `dishes_new`.`facts`,
    `label` = `dishes_new`.`label`;
-- ("f", "ham", 2, NULL, NULL, NULL)

-- tests/cases/replace/events.ndjson:9: set f
-- upsert `menus`: 1 row
--    id    f
--    name  F
INSERT INTO `menus` (`id`, `name`)
VALUES
    (?, ?)
AS `menus_new`
ON DUPLICATE KEY UPDATE
    `name` = IF(`menus`.`id` = `menus_new`.`id`, `menus_new`.`name`, (SELECT 1 UNION ALL SELECT 2));
-- ("f", "F")

-- replace `dishes`: what the event no longer has
--    where menu           f
--    and code is none of  egg  ham
DELETE FROM `dishes`
WHERE `menu` = ?
    AND (`code`) NOT IN (?, ?);
-- ("f", "egg", "ham")

-- replace `dishes`: 1 row
--    menu   f
--    code   egg
--    place  2
--    price  NULL
--    facts  NULL
--    label  NULL
INSERT INTO `dishes` (`menu`, `code`, `place`, `price`, `facts`, `label`)
VALUES
    (?, ?, ?, ?, ?, ?)
AS `dishes_new`
ON DUPLICATE KEY UPDATE
    `place` = IF(`dishes`.`menu` = `dishes_new`.`menu` AND `dishes`.`code` = `dishes_new`.`code`, `dishes_new`.`place`, (SELECT 1 UNION ALL SELECT 2)),
    `price` = `dishes_new`.`price`,
    `facts` = `dishes_new`.`facts`,
    `label` = `dishes_new`.`label`;
-- ("f", "egg", 2, NULL, NULL, NULL)

-- replace `dishes`: 1 row
--    menu   f
--    code   ham
--    place  1
--    price  NULL
--    facts  NULL
--    label  NULL
INSERT INTO `dishes` (`menu`, `code`, `place`, `price`, `facts`, `label`)
VALUES
    (?, ?, ?, ?, ?, ?)
AS `dishes_new`
ON DUPLICATE KEY UPDATE
    `place` = IF(`dishes`.`menu` = `dishes_new`.`menu` AND `dishes`.`code` = `dishes_new`.`code`, `dishes_new`.`place`, (SELECT 1 UNION ALL SELECT 2)),
    `price` = `dishes_new`.`price`,
    `facts` = `dishes_new`.`facts`,
    `label` = `dishes_new`.`label`;
-- ("f", "ham", 1, NULL, NULL, NULL)

-- tests/cases/replace/events.ndjson:10: set g
-- upsert `menus`: 1 row
--    id    g
--    name  G
INSERT INTO `menus` (`id`, `name`)
VALUES
    (?, ?)
AS `menus_new`
ON DUPLICATE KEY UPDATE
    `name` = IF(`menus`.`id` = `menus_new`.`id`, `menus_new`.`name`, (SELECT 1 UNION ALL SELECT 2));
-- ("g", "G")

-- replace `dishes`: what the event no longer has
--    where menu           g
--    and code is none of  egg
DELETE FROM `dishes`
WHERE `menu` = ?
    AND (`code`) NOT IN (?);
-- ("g", "egg")

-- replace `dishes`: 1 row
--    menu   g
--    code   egg
--    place  1
--    price  NULL
--    facts  NULL
--    label  NULL
INSERT INTO `dishes` (`menu`, `code`, `place`, `price`, `facts`, `label`)
VALUES
    (?, ?, ?, ?, ?, ?)
AS `dishes_new`
ON DUPLICATE KEY UPDATE
    `place` = IF(`dishes`.`menu` = `dishes_new`.`menu` AND `dishes`.`code` = `dishes_new`.`code`, `dishes_new`.`place`, (SELECT 1 UNION ALL SELECT 2)),
    `price` = `dishes_new`.`price`,
    `facts` = `dishes_new`.`facts`,
    `label` = `dishes_new`.`label`;
-- ("g", "egg", 1, NULL, NULL, NULL)

-- tests/cases/replace/events.ndjson:11: dropped g
-- delete `menus`: 1 row
--    where id  g
DELETE FROM `menus`
WHERE `id` = ?;
-- ("g")

-- tests/cases/replace/events.ndjson:12: set g
-- upsert `menus`: 1 row
--    id    g
--    name  G
INSERT INTO `menus` (`id`, `name`)
VALUES
    (?, ?)
AS `menus_new`
ON DUPLICATE KEY UPDATE
    `name` = IF(`menus`.`id` = `menus_new`.`id`, `menus_new`.`name`, (SELECT 1 UNION ALL SELECT 2));
-- ("g", "G")

-- replace `dishes`: what the event no longer has
--    where menu           g
--    and code is none of
DELETE FROM `dishes`
WHERE `menu` = ?;
-- ("g")

