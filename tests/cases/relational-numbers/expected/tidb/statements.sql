-- upsert `shops`: 1 row
INSERT INTO `shops` (`id`, `born`, `opens`, `closes`, `made_at`, `seen_at`, `due`)
VALUES
    (?, ?, ?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `born` = CASE WHEN `id` = VALUES(`id`) THEN VALUES(`born`) WHEN EXP(1000) > 0 THEN VALUES(`born`) END,
    `opens` = VALUES(`opens`),
    `closes` = VALUES(`closes`),
    `made_at` = VALUES(`made_at`),
    `seen_at` = VALUES(`seen_at`),
    `due` = VALUES(`due`);
-- (1, "2018-06-20", "17:29:04.000000", "17:29:04.123", "2023-07-26 10:22:47.048491", "2023-07-26 10:22:47.048491", "2017-09-15")

