-- upsert `readings`: 3 rows
INSERT INTO `readings` (`id`, `value`, `sender`)
VALUES
    (?, ?, ?),
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `value` = IF(`id` = VALUES(`id`), VALUES(`value`), (SELECT NULL UNION ALL SELECT NULL)),
    `sender` = VALUES(`sender`);
-- (1, 1.5, "north")
-- (2, 2, "north")

-- upsert `readings`: 3 rows
INSERT INTO `readings` (`id`, `value`, `sender`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `value` = IF(`id` = VALUES(`id`), VALUES(`value`), (SELECT NULL UNION ALL SELECT NULL)),
    `sender` = VALUES(`sender`);
-- (3, NULL, "north")

