-- upsert `parents`: 1 row
INSERT INTO `parents` (`id`, `name`)
VALUES
    (?, ?)
ON DUPLICATE KEY UPDATE
    `name` = IF(`id` = VALUES(`id`), VALUES(`name`), (SELECT 1 UNION ALL SELECT 2));
-- ("p1", "parent p1")

-- upsert `children`: 1 row
INSERT INTO `children` (`id`, `parent`, `name`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `parent` = IF(`id` = VALUES(`id`), VALUES(`parent`), (SELECT 1 UNION ALL SELECT 2)),
    `name` = VALUES(`name`);
-- ("c1", "p1", "child c1")

