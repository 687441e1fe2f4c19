-- upsert `things`: 1 row
INSERT INTO `things` (`id`, `state`, `at`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `state` = CASE WHEN `id` = VALUES(`id`) THEN VALUES(`state`) WHEN EXP(1000) > 0 THEN VALUES(`state`) END,
    `at` = VALUES(`at`);
-- (1, "a", 1)

-- update `things`: 1 row
UPDATE `things` SET
    `state` = ?,
    `at` = ?
WHERE `id` IN (?, NULL);
-- ("gone", 3, 1)

