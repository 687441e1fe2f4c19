-- upsert `visitors`: 1 row
INSERT INTO `visitors` (`email`, `badge`, `first`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `email` = CASE WHEN `email` = VALUES(`email`) THEN `email` WHEN EXP(1000) > 0 THEN `email` END;
-- ("ann@x", 1, "first")

