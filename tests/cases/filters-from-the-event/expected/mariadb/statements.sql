-- upsert `chosen`: 1 row
INSERT INTO `chosen` (`id`, `shelf`, `at`, `count`, `place`)
VALUES
    (?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `count` = IF(`id` = VALUES(`id`) AND `shelf` = VALUES(`shelf`) AND `at` = VALUES(`at`), VALUES(`count`), (SELECT NULL UNION ALL SELECT NULL)),
    `place` = VALUES(`place`);
-- (1, "top", 1, 4, "hall")

-- upsert `names`: 3 rows
INSERT INTO `names` (`id`, `name`)
VALUES
    (?, ?),
    (?, ?)
ON DUPLICATE KEY UPDATE
    `id` = IF(`id` = VALUES(`id`) AND `name` = VALUES(`name`), `id`, (SELECT NULL UNION ALL SELECT NULL));
-- (1, "Ann")
-- (1, "B.*")

-- upsert `names`: 3 rows
INSERT INTO `names` (`id`, `name`)
VALUES
    (?, ?)
ON DUPLICATE KEY UPDATE
    `id` = IF(`id` = VALUES(`id`) AND `name` = VALUES(`name`), `id`, (SELECT NULL UNION ALL SELECT NULL));
-- (1, "Ben")

