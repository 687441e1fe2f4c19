-- upsert `things`: 1 row
INSERT INTO `things` (`id`, `both`, `absent`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `both` = IF(`id` = VALUES(`id`), VALUES(`both`), (SELECT 1 UNION ALL SELECT 2));
-- ("a", NULL, 6)

