-- upsert `contacts`: 1 row
INSERT INTO `contacts` (`id`, `name`, `phone`, `city`)
VALUES
    (?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `name` = IF(`id` = VALUES(`id`), VALUES(`name`), (SELECT NULL UNION ALL SELECT NULL)),
    `phone` = VALUES(`phone`),
    `city` = VALUES(`city`);
-- (1, "Ada Sample", "100", "Oslo")

-- upsert `contacts`: 1 row
INSERT INTO `contacts` (`id`, `name`, `phone`, `city`)
VALUES
    (?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `name` = IF(`id` = VALUES(`id`), VALUES(`name`), (SELECT NULL UNION ALL SELECT NULL)),
    `city` = VALUES(`city`);
-- (1, "Ada Sample", NULL, "Lima")

