-- upsert `plain`: 1 row
INSERT INTO `plain` (`id`, `value`, `frozen`, `filled`, `fixed`)
VALUES
    (?, ?, ?, ?, ?)
AS `plain_new`
ON DUPLICATE KEY UPDATE
    `value` = IF(`plain`.`id` = `plain_new`.`id`, `plain_new`.`value`, (SELECT 1 UNION ALL SELECT 2)),
    `filled` = `plain_new`.`filled`;
-- ("good-1", "2025-01-15 14:00:00.000", "2025-01-15 14:00:00.000", "2025-01-15 14:00:00.000", "2025-01-31 12:00:00.000")

-- update `plain`: 1 row
UPDATE `plain` SET
    `value` = ?
WHERE `id` = ?;
-- ("2025-01-15 14:00:00.120", "good-1")

-- upsert `keyed`: 1 row
INSERT INTO `keyed` (`code`, `id`, `state`)
VALUES
    (?, ?, ?)
AS `keyed_new`
ON DUPLICATE KEY UPDATE
    `state` = IF(`keyed`.`code` = `keyed_new`.`code`, `keyed_new`.`state`, (SELECT 1 UNION ALL SELECT 2));
-- ("2025-01-15 14:00:00.000", "key-1", "put")

-- upsert `parts`: 1 row
INSERT INTO `parts` (`code`, `number`, `other`)
VALUES
    (?, ?, ?)
AS `parts_new`
ON DUPLICATE KEY UPDATE
    `other` = IF(`parts`.`code` = `parts_new`.`code` AND `parts`.`number` = `parts_new`.`number`, `parts_new`.`other`, (SELECT 1 UNION ALL SELECT 2));
-- ("2025-01-15 14:00:00.000", 0, "2025-01-15 14:00:00.500")

-- update `keyed`: 1 row
UPDATE `keyed` SET
    `state` = ?
WHERE `code` = ?;
-- ("found", "2025-01-15 14:00:00.500")

