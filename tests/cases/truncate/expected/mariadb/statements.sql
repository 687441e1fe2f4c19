-- upsert `people`: 1 row
INSERT INTO `people` (`id`, `name`)
VALUES
    (?, ?)
ON DUPLICATE KEY UPDATE
    `name` = IF(`id` = VALUES(`id`), VALUES(`name`), (SELECT NULL UNION ALL SELECT NULL));
-- (1, "Ada Sample")

-- upsert `items`: 1 row
INSERT INTO `items` (`id`, `name`)
VALUES
    (?, ?)
ON DUPLICATE KEY UPDATE
    `name` = IF(`id` = VALUES(`id`), VALUES(`name`), (SELECT NULL UNION ALL SELECT NULL));
-- (1, "Desk")

-- truncate `people`: all rows
DELETE FROM `people`;

