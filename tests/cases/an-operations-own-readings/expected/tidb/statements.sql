-- upsert `people`: 2 rows
INSERT INTO `people` (`id`, `name`, `source`, `note`)
VALUES
    (?, ?, ?, ?),
    (?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `name` = CASE WHEN `id` = VALUES(`id`) THEN VALUES(`name`) WHEN EXP(1000) > 0 THEN VALUES(`name`) END,
    `source` = VALUES(`source`),
    `note` = VALUES(`note`);
-- (1, "Ann", "list", "none")
-- (2, "Bob", "list", "none")

-- upsert `people`: 3 rows
INSERT INTO `people` (`id`, `name`, `source`, `note`)
VALUES
    (?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `name` = CASE WHEN `id` = VALUES(`id`) THEN VALUES(`name`) WHEN EXP(1000) > 0 THEN VALUES(`name`) END,
    `source` = VALUES(`source`),
    `note` = VALUES(`note`);
-- (4, "E", "blue", "no note")

-- upsert `people`: 1 row
INSERT INTO `people` (`id`, `name`, `source`, `note`)
VALUES
    (?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `name` = CASE WHEN `id` = VALUES(`id`) THEN VALUES(`name`) WHEN EXP(1000) > 0 THEN VALUES(`name`) END,
    `note` = VALUES(`note`);
-- (5, "Eve", "list", "alone")

-- insert `people`: 2 rows
INSERT INTO `people` (`id`, `name`, `source`, `note`)
VALUES
    (?, ?, ?, ?),
    (?, ?, ?, ?);
-- (8, "Gus", "list", "0")
-- (9, "Gus", "list", "1")

