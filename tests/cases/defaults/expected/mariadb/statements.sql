-- upsert `things`: 1 row
INSERT INTO `things` (`id`, `both`, `absent`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `both` = IF(`id` = VALUES(`id`), VALUES(`both`), (SELECT NULL UNION ALL SELECT NULL));
-- ("a", NULL, 6)

