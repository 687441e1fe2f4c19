-- upsert `plain`: 1 row
INSERT INTO `plain` (`id`, `value`, `frozen`, `filled`, `fixed`)
VALUES
    (?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `value` = CASE WHEN `id` = VALUES(`id`) THEN VALUES(`value`) WHEN EXP(1000) > 0 THEN VALUES(`value`) END,
    `filled` = VALUES(`filled`);
-- ("good-1", "{\"b\":1,\"a\":[null,true,\"x\"]}", "{\"b\":1,\"a\":[null,true,\"x\"]}", "{\"b\":1,\"a\":[null,true,\"x\"]}", "{\"none\":[1,null]}")

-- update `plain`: 1 row
UPDATE `plain` SET
    `value` = ?
WHERE `id` IN (?, NULL);
-- ("[1.10,12e+2]", "good-1")

