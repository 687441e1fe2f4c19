-- upsert `visitors`: 1 row
INSERT INTO `visitors` (`id`, `email`, `page`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `page` = IF(`email` = VALUES(`email`), VALUES(`page`), (SELECT NULL UNION ALL SELECT NULL));
-- (1, "ann@x", "first")

