-- upsert `visitors`: 1 row
INSERT INTO `visitors` (`id`, `email`, `page`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `page` = CASE WHEN `email` = VALUES(`email`) THEN VALUES(`page`) WHEN EXP(1000) > 0 THEN VALUES(`page`) END;
-- (1, "ann@x", "first")

