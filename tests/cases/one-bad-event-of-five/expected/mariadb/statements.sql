-- upsert `measurements`: 1 row
INSERT INTO `measurements` (`id`, `value`, `batch`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `value` = IF(`id` = VALUES(`id`), VALUES(`value`), (SELECT NULL UNION ALL SELECT NULL)),
    `batch` = VALUES(`batch`);
-- (1, 10, "b1")

