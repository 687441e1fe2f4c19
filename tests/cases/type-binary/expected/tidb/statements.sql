-- upsert `plain`: 1 row
INSERT INTO `plain` (`id`, `value`, `frozen`, `filled`, `fixed`)
VALUES
    (?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `value` = CASE WHEN `id` = VALUES(`id`) THEN VALUES(`value`) WHEN EXP(1000) > 0 THEN VALUES(`value`) END,
    `filled` = VALUES(`filled`);
-- ("good-1", "", "", "", "AP/+")

-- update `plain`: 1 row
UPDATE `plain` SET
    `value` = ?
WHERE `id` IN (?, NULL);
-- (NULL, "set-later")

