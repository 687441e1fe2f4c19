-- upsert `things`: 2 rows
INSERT INTO `things` (`id`, `first`)
VALUES
    (?, ?),
    (?, ?)
ON DUPLICATE KEY UPDATE
    `first` = CASE WHEN `id` = VALUES(`id`) THEN VALUES(`first`) WHEN EXP(1000) > 0 THEN VALUES(`first`) END;
-- (1, 1)
-- (2, 1)

-- upsert `things`: 1 row
INSERT INTO `things` (`id`, `first`)
VALUES
    (?, ?)
ON DUPLICATE KEY UPDATE
    `first` = CASE WHEN `id` = VALUES(`id`) THEN VALUES(`first`) WHEN EXP(1000) > 0 THEN VALUES(`first`) END;
-- (4, 4)

