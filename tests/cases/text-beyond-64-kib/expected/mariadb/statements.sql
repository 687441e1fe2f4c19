-- upsert `articles`: 1 row
INSERT INTO `articles` (`id`, `body`)
VALUES
    (?, ?)
ON DUPLICATE KEY UPDATE
    `body` = IF(`id` = VALUES(`id`), VALUES(`body`), (SELECT NULL UNION ALL SELECT NULL));
-- (1, "@70000@")

