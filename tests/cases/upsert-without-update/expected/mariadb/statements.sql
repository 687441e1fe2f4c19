-- upsert `visitors`: 1 row
INSERT INTO `visitors` (`email`, `badge`, `first`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `email` = IF(`email` = VALUES(`email`), `email`, (SELECT 1 UNION ALL SELECT 2));
-- ("ann@x", 1, "first")

