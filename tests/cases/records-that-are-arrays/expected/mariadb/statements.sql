-- upsert `things`: 2 rows
INSERT INTO `things` (`id`, `first`)
VALUES
    (?, ?),
    (?, ?)
ON DUPLICATE KEY UPDATE
    `first` = IF(`id` = VALUES(`id`), VALUES(`first`), (SELECT NULL UNION ALL SELECT NULL));
-- (1, 1)
-- (2, 1)

-- upsert `things`: 1 row
INSERT INTO `things` (`id`, `first`)
VALUES
    (?, ?)
ON DUPLICATE KEY UPDATE
    `first` = IF(`id` = VALUES(`id`), VALUES(`first`), (SELECT NULL UNION ALL SELECT NULL));
-- (4, 4)

