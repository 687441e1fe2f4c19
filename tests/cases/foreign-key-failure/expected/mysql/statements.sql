-- tests/cases/foreign-key-failure/events.ndjson:1: parent p1
-- upsert `parents`: 1 row
--    id    p1
--    name  parent p1
INSERT INTO `parents` (`id`, `name`)
VALUES
    (?, ?)
AS `parents_new`
ON DUPLICATE KEY UPDATE
    `name` = IF(`parents`.`id` = `parents_new`.`id`, `parents_new`.`name`, (SELECT 1 UNION ALL SELECT 2));
-- ("p1", "parent p1")

-- tests/cases/foreign-key-failure/events.ndjson:2: child c1
-- upsert `children`: 1 row
--    id      c1
--    parent  p1
--    name    child c1
INSERT INTO `children` (`id`, `parent`, `name`)
VALUES
    (?, ?, ?)
AS `children_new`
ON DUPLICATE KEY UPDATE
    `parent` = IF(`children`.`id` = `children_new`.`id`, `children_new`.`parent`, (SELECT 1 UNION ALL SELECT 2)),
    `name` = `children_new`.`name`;
-- ("c1", "p1", "child c1")

-- tests/cases/foreign-key-failure/events.ndjson:3: child c2
-- upsert `children`: 1 row
--    id      c2
--    parent  SECRET
--    name    child c2
INSERT INTO `children` (`id`, `parent`, `name`)
VALUES
    (?, ?, ?)
AS `children_new`
ON DUPLICATE KEY UPDATE
    `parent` = IF(`children`.`id` = `children_new`.`id`, `children_new`.`parent`, (SELECT 1 UNION ALL SELECT 2)),
    `name` = `children_new`.`name`;
-- ("c2", "SECRET", "child c2")

-- tests/cases/foreign-key-failure/events.ndjson:4: child c3
-- upsert `children`: 1 row
--    id      c3
--    parent  NULL
--    name    child c3
INSERT INTO `children` (`id`, `parent`, `name`)
VALUES
    (?, ?, ?)
AS `children_new`
ON DUPLICATE KEY UPDATE
    `parent` = IF(`children`.`id` = `children_new`.`id`, `children_new`.`parent`, (SELECT 1 UNION ALL SELECT 2)),
    `name` = `children_new`.`name`;
-- ("c3", NULL, "child c3")

-- tests/cases/foreign-key-failure/events.ndjson:5: child c1
-- upsert `children`: 1 row
--    id      c1
--    parent  SECRET
--    name    changed
INSERT INTO `children` (`id`, `parent`, `name`)
VALUES
    (?, ?, ?)
AS `children_new`
ON DUPLICATE KEY UPDATE
    `parent` = IF(`children`.`id` = `children_new`.`id`, `children_new`.`parent`, (SELECT 1 UNION ALL SELECT 2)),
    `name` = `children_new`.`name`;
-- ("c1", "SECRET", "changed")

-- tests/cases/foreign-key-failure/events.ndjson:6: child c4
-- upsert `children`: 1 row
--    id      c4
--    parent  P1
--    name    child c4
INSERT INTO `children` (`id`, `parent`, `name`)
VALUES
    (?, ?, ?)
AS `children_new`
ON DUPLICATE KEY UPDATE
    `parent` = IF(`children`.`id` = `children_new`.`id`, `children_new`.`parent`, (SELECT 1 UNION ALL SELECT 2)),
    `name` = `children_new`.`name`;
-- ("c4", "P1", "child c4")

-- tests/cases/foreign-key-failure/events.ndjson:7: child c5
-- upsert `children`: 1 row
--    id      c5
--    parent  p1
--    name    child c5
INSERT INTO `children` (`id`, `parent`, `name`)
VALUES
    (?, ?, ?)
AS `children_new`
ON DUPLICATE KEY UPDATE
    `parent` = IF(`children`.`id` = `children_new`.`id`, `children_new`.`parent`, (SELECT 1 UNION ALL SELECT 2)),
    `name` = `children_new`.`name`;
-- ("c5", "p1", "child c5")

