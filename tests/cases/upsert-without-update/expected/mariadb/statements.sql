-- upsert `visitors`: 1 row
INSERT INTO `visitors` (`email`, `badge`, `first`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `email` = IF(`email` = VALUES(`email`), `email`, (SELECT NULL UNION ALL SELECT NULL));
-- ("ann@x", 1, "first")

