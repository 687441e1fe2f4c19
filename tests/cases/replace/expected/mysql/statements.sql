-- upsert `menus`: 1 row
INSERT INTO `menus` (`id`, `name`)
VALUES
    (?, ?)
AS `menus_new`
ON DUPLICATE KEY UPDATE
    `name` = IF(`menus`.`id` = `menus_new`.`id`, `menus_new`.`name`, (SELECT 1 UNION ALL SELECT 2));
-- ("a", "A")

-- replace `dishes`: rows that the event no longer has
DELETE FROM `dishes`
WHERE `menu` = ?
    AND (`code`) NOT IN (?, ?, ?, ?);
-- ("a", "soup", "pie", "tea", "tea")

-- replace `dishes`: 1 row
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

-- replace `dishes`: rows that the event no longer has
DELETE FROM `dishes`
WHERE `menu` = ?
    AND (`code`) NOT IN (?);
-- ("b", "soup")

-- replace `dishes`: rows that the event no longer has
DELETE FROM `dishes`
WHERE `menu` = ?
    AND (`code`) NOT IN (?, ?);
-- ("c", "egg", "ham")

-- replace `dishes`: rows that the event no longer has
DELETE FROM `dishes`
WHERE `menu` = ?;
-- ("d")

-- delete `menus`: 1 row
DELETE FROM `menus`
WHERE `id` = ?;
-- ("g")

