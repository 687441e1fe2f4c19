-- upsert `chosen`: 1 row
INSERT INTO `chosen` (`id`, `shelf`, `at`, `count`, `place`)
VALUES
    (?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `count` = CASE WHEN `id` = VALUES(`id`) AND `shelf` = VALUES(`shelf`) AND `at` = VALUES(`at`) THEN VALUES(`count`) WHEN EXP(1000) > 0 THEN VALUES(`count`) END,
    `place` = VALUES(`place`);
-- (1, "top", 1, 4, "hall")

-- upsert `names`: 3 rows
INSERT INTO `names` (`id`, `name`)
VALUES
    (?, ?),
    (?, ?)
ON DUPLICATE KEY UPDATE
    `id` = CASE WHEN `id` = VALUES(`id`) AND `name` = VALUES(`name`) THEN `id` WHEN EXP(1000) > 0 THEN `id` END;
-- (1, "Ann")
-- (1, "B.*")

-- upsert `names`: 3 rows
INSERT INTO `names` (`id`, `name`)
VALUES
    (?, ?)
ON DUPLICATE KEY UPDATE
    `id` = CASE WHEN `id` = VALUES(`id`) AND `name` = VALUES(`name`) THEN `id` WHEN EXP(1000) > 0 THEN `id` END;
-- (1, "Ben")

