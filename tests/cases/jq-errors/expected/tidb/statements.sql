-- upsert `things`: 1 row
INSERT INTO `things` (`id`, `part`, `a`, `b`, `c`)
VALUES
    (?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `a` = CASE WHEN `id` = VALUES(`id`) AND `part` = VALUES(`part`) THEN VALUES(`a`) WHEN EXP(1000) > 0 THEN VALUES(`a`) END,
    `b` = VALUES(`b`),
    `c` = VALUES(`c`);
-- (1, 1, 7, "x", "{\"x\":1.50}")

-- upsert `things`: 2 rows
INSERT INTO `things` (`id`, `part`, `a`, `b`, `c`)
VALUES
    (?, ?, ?, ?, ?),
    (?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `a` = CASE WHEN `id` = VALUES(`id`) AND `part` = VALUES(`part`) THEN VALUES(`a`) WHEN EXP(1000) > 0 THEN VALUES(`a`) END,
    `b` = VALUES(`b`),
    `c` = VALUES(`c`);
-- (9, 1, 8, NULL, NULL)
-- (9, 2, 8, NULL, NULL)

