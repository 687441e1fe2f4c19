-- upsert `plain`: 1 row
INSERT INTO `plain` (`id`, `value`, `frozen`, `filled`, `fixed`)
VALUES
    (?, ?, ?, ?, ?)
AS `plain_new`
ON DUPLICATE KEY UPDATE
    `value` = IF(`plain`.`id` = `plain_new`.`id`, `plain_new`.`value`, (SELECT 1 UNION ALL SELECT 2)),
    `filled` = `plain_new`.`filled`;
-- ("good-1", "new", "new", "new", "new")

-- update `plain`: 1 row
UPDATE `plain` SET
    `value` = ?
WHERE `id` = ?;
-- ("7", "good-1")

-- upsert `keyed`: 1 row
INSERT INTO `keyed` (`code`, `id`, `state`)
VALUES
    (?, ?, ?)
AS `keyed_new`
ON DUPLICATE KEY UPDATE
    `state` = IF(`keyed`.`code` = `keyed_new`.`code`, `keyed_new`.`state`, (SELECT 1 UNION ALL SELECT 2));
-- ("new", "key-1", "put")

-- upsert `parts`: 1 row
INSERT INTO `parts` (`code`, `number`, `other`)
VALUES
    (?, ?, ?)
AS `parts_new`
ON DUPLICATE KEY UPDATE
    `other` = IF(`parts`.`code` = `parts_new`.`code` AND `parts`.`number` = `parts_new`.`number`, `parts_new`.`other`, (SELECT 1 UNION ALL SELECT 2));
-- ("new", 0, "New")

-- update `keyed`: 1 row
UPDATE `keyed` SET
    `state` = ?
WHERE `code` = ?;
-- ("found", "New")

