-- upsert `things`: 2 rows
INSERT INTO `things` (`id`, `state`, `batch`)
VALUES
    (?, ?, ?),
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `state` = CASE WHEN `id` = VALUES(`id`) THEN VALUES(`state`) WHEN EXP(1000) > 0 THEN VALUES(`state`) END,
    `batch` = VALUES(`batch`);
-- (1, "a", "one")
-- (2, "b", "one")

-- update `things`: 1 row
UPDATE `things` SET
    `state` = ?
WHERE `id` IN (?, NULL);
-- ("marked", 1)

-- upsert `things`: 1 row
INSERT INTO `things` (`id`, `state`, `batch`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `state` = CASE WHEN `id` = VALUES(`id`) THEN VALUES(`state`) WHEN EXP(1000) > 0 THEN VALUES(`state`) END,
    `batch` = VALUES(`batch`);
-- (9, "last", "eight")

