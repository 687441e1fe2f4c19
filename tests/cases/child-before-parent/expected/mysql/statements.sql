-- upsert `parents`: 1 row
INSERT INTO `parents` (`id`, `name`)
VALUES
    (?, ?)
AS `parents_new`
ON DUPLICATE KEY UPDATE
    `name` = IF(`parents`.`id` = `parents_new`.`id`, `parents_new`.`name`, (SELECT 1 UNION ALL SELECT 2));
-- ("p1", "parent p1")

-- upsert `children`: 1 row
INSERT INTO `children` (`id`, `parent`, `name`)
VALUES
    (?, ?, ?)
AS `children_new`
ON DUPLICATE KEY UPDATE
    `parent` = IF(`children`.`id` = `children_new`.`id`, `children_new`.`parent`, (SELECT 1 UNION ALL SELECT 2)),
    `name` = `children_new`.`name`;
-- ("c1", "p2", "child c1")

