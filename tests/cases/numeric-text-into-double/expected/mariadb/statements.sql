-- upsert `readings`: 1 row
INSERT INTO `readings` (`id`, `value`)
VALUES
    (?, ?)
ON DUPLICATE KEY UPDATE
    `value` = IF(`id` = VALUES(`id`), VALUES(`value`), (SELECT NULL UNION ALL SELECT NULL));
-- (1, 1.5)

