-- upsert `parents`: 1 row
INSERT INTO `parents` (`id`, `name`)
VALUES
    (?, ?)
ON DUPLICATE KEY UPDATE
    `name` = CASE WHEN `id` = VALUES(`id`) THEN VALUES(`name`) WHEN EXP(1000) > 0 THEN VALUES(`name`) END;
-- ("p1", "parent p1")

-- upsert `children`: 1 row
INSERT INTO `children` (`id`, `parent`, `name`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `parent` = CASE WHEN `id` = VALUES(`id`) THEN VALUES(`parent`) WHEN EXP(1000) > 0 THEN VALUES(`parent`) END,
    `name` = VALUES(`name`);
-- ("c1", "p1", "child c1")

