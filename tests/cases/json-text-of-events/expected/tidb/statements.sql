-- upsert `readings`: 3 rows
INSERT INTO `readings` (`id`, `value`, `sender`)
VALUES
    (?, ?, ?),
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `value` = CASE WHEN `id` = VALUES(`id`) THEN VALUES(`value`) WHEN EXP(1000) > 0 THEN VALUES(`value`) END,
    `sender` = VALUES(`sender`);
-- (1, 1.5, "north")
-- (2, 2, "north")

-- upsert `readings`: 3 rows
INSERT INTO `readings` (`id`, `value`, `sender`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `value` = CASE WHEN `id` = VALUES(`id`) THEN VALUES(`value`) WHEN EXP(1000) > 0 THEN VALUES(`value`) END,
    `sender` = VALUES(`sender`);
-- (3, NULL, "north")

