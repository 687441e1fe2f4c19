-- upsert `paths`: 1 row
INSERT INTO `paths` (`id`, `drive`)
VALUES
    (?, ?)
ON DUPLICATE KEY UPDATE
    `drive` = IF(`id` = VALUES(`id`), VALUES(`drive`), (SELECT NULL UNION ALL SELECT NULL));
-- (1, "C:\\")

