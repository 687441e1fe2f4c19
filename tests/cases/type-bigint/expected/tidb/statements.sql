-- upsert `plain`: 1 row
INSERT INTO `plain` (`id`, `value`, `frozen`, `filled`, `fixed`)
VALUES
    (?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `value` = CASE WHEN `id` = VALUES(`id`) THEN VALUES(`value`) WHEN EXP(1000) > 0 THEN VALUES(`value`) END,
    `filled` = VALUES(`filled`);
-- ("good-1", -9223372036854775808, -9223372036854775808, -9223372036854775808, 9007199254740993)

-- update `plain`: 1 row
UPDATE `plain` SET
    `value` = ?
WHERE `id` IN (?, NULL);
-- (1200000000000000000, "good-1")

-- upsert `keyed`: 1 row
INSERT INTO `keyed` (`code`, `id`, `state`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `state` = CASE WHEN `code` = VALUES(`code`) THEN VALUES(`state`) WHEN EXP(1000) > 0 THEN VALUES(`state`) END;
-- (-9223372036854775808, "key-1", "put")

-- upsert `parts`: 1 row
INSERT INTO `parts` (`code`, `number`, `other`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `other` = CASE WHEN `code` = VALUES(`code`) AND `number` = VALUES(`number`) THEN VALUES(`other`) WHEN EXP(1000) > 0 THEN VALUES(`other`) END;
-- (-9223372036854775808, 0, 9223372036854775807)

-- update `keyed`: 1 row
UPDATE `keyed` SET
    `state` = ?
WHERE `code` IN (?, NULL);
-- ("found", 9223372036854775807)

