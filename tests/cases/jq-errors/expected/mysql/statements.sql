-- upsert `things`: 1 row
INSERT INTO `things` (`id`, `part`, `a`, `b`, `c`)
VALUES
    (?, ?, ?, ?, ?)
AS `things_new`
ON DUPLICATE KEY UPDATE
    `a` = IF(`things`.`id` = `things_new`.`id` AND `things`.`part` = `things_new`.`part`, `things_new`.`a`, (SELECT 1 UNION ALL SELECT 2)),
    `b` = `things_new`.`b`,
    `c` = `things_new`.`c`;
-- (1, 1, 7, "x", "{\"x\":1.50}")

-- upsert `things`: 2 rows
INSERT INTO `things` (`id`, `part`, `a`, `b`, `c`)
VALUES
    (?, ?, ?, ?, ?),
    (?, ?, ?, ?, ?)
AS `things_new`
ON DUPLICATE KEY UPDATE
    `a` = IF(`things`.`id` = `things_new`.`id` AND `things`.`part` = `things_new`.`part`, `things_new`.`a`, (SELECT 1 UNION ALL SELECT 2)),
    `b` = `things_new`.`b`,
    `c` = `things_new`.`c`;
-- (9, 1, 8, NULL, NULL)
-- (9, 2, 8, NULL, NULL)

