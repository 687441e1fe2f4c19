-- upsert `plain`: 1 row
INSERT INTO `plain` (`id`, `value`, `frozen`, `filled`, `fixed`)
VALUES
    (?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `value` = IF(`id` = VALUES(`id`), VALUES(`value`), (SELECT NULL UNION ALL SELECT NULL)),
    `filled` = VALUES(`filled`);
-- ("good-1", "EUR", "EUR", "EUR", "EUR")

-- update `plain`: 1 row
UPDATE `plain` SET
    `value` = ?
WHERE `id` = ?;
-- ("1.5", "good-1")

-- upsert `keyed`: 1 row
INSERT INTO `keyed` (`code`, `id`, `state`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `state` = IF(`code` = VALUES(`code`), VALUES(`state`), (SELECT NULL UNION ALL SELECT NULL));
-- ("EUR", "key-1", "put")

-- upsert `parts`: 1 row
INSERT INTO `parts` (`code`, `number`, `other`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `other` = IF(`code` = VALUES(`code`) AND `number` = VALUES(`number`), VALUES(`other`), (SELECT NULL UNION ALL SELECT NULL));
-- ("EUR", 0, "eur")

-- update `keyed`: 1 row
UPDATE `keyed` SET
    `state` = ?
WHERE `code` = ?;
-- ("found", "eur")

