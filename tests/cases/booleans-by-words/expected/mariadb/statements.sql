-- upsert `subscribers`: 1 row
INSERT INTO `subscribers` (`id`, `active`)
VALUES
    (?, ?)
ON DUPLICATE KEY UPDATE
    `active` = IF(`id` = VALUES(`id`), VALUES(`active`), (SELECT NULL UNION ALL SELECT NULL));
-- (1, true)

