-- upsert `things`: 1 row
INSERT INTO `things` (`id`, `source`, `whole`, `exact`, `double`, `flag`, `day`, `moment`, `document`, `nothing`, `status`, `tags`, `mood`)
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `source` = CASE WHEN `id` = VALUES(`id`) THEN VALUES(`source`) WHEN EXP(1000) > 0 THEN VALUES(`source`) END,
    `document` = VALUES(`document`);
-- ("a", "it's \\ \"constant\"", 42, 1.50, 1000, true, "2024-02-29", "2025-01-15 12:00:00.000", "{\"a\":[1,null,\"x\"],\"b\\\"c\":1.50}", NULL, "new", "[]", NULL)

-- update `things`: 1 row
UPDATE `things` SET
    `status` = ?,
    `whole` = ?,
    `document` = ?,
    `mood` = ?
WHERE `id` IN (?, NULL);
-- ("ended", NULL, "{\"ended\":true}", NULL, "e")

