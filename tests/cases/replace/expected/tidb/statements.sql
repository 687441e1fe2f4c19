-- upsert `menus`: 1 row
INSERT INTO `menus` (`id`, `name`)
VALUES
    (?, ?)
ON DUPLICATE KEY UPDATE
    `name` = CASE WHEN `id` = VALUES(`id`) THEN VALUES(`name`) WHEN EXP(1000) > 0 THEN VALUES(`name`) END;
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
ON DUPLICATE KEY UPDATE
    `place` = CASE WHEN `menu` = VALUES(`menu`) AND `code` = VALUES(`code`) THEN VALUES(`place`) WHEN EXP(1000) > 0 THEN VALUES(`place`) END,
    `price` = VALUES(`price`),
    `facts` = VALUES(`facts`),
    `label` = VALUES(`label`);
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
WHERE `id` IN (?, NULL);
-- ("g")

