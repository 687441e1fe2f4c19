-- upsert `contacts`: 1 row
INSERT INTO `contacts` (`id`, `name`, `phone`, `city`)
VALUES
    (?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `name` = CASE WHEN `id` = VALUES(`id`) THEN VALUES(`name`) WHEN EXP(1000) > 0 THEN VALUES(`name`) END,
    `phone` = VALUES(`phone`),
    `city` = VALUES(`city`);
-- (1, "Ada Sample", "100", "Oslo")

-- upsert `contacts`: 1 row
INSERT INTO `contacts` (`id`, `name`, `phone`, `city`)
VALUES
    (?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `name` = CASE WHEN `id` = VALUES(`id`) THEN VALUES(`name`) WHEN EXP(1000) > 0 THEN VALUES(`name`) END,
    `city` = VALUES(`city`);
-- (1, "Ada Sample", NULL, "Lima")

