-- upsert `plain`: 1 row
INSERT INTO `plain` (`id`, `value`, `frozen`, `filled`, `fixed`)
VALUES
    (?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `value` = IF(`id` = VALUES(`id`), VALUES(`value`), (SELECT 1 UNION ALL SELECT 2)),
    `filled` = VALUES(`filled`);
-- ("good-1", "", "", "", "none")

-- update `plain`: 1 row
UPDATE `plain` SET
    `value` = ?
WHERE `id` = ?;
-- ("@MOST@", "good-1")

