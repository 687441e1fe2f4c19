-- upsert `paths`: 1 row
INSERT INTO `paths` (`id`, `drive`)
VALUES
    (?, ?)
ON DUPLICATE KEY UPDATE
    `drive` = CASE WHEN `id` = VALUES(`id`) THEN VALUES(`drive`) WHEN EXP(1000) > 0 THEN VALUES(`drive`) END;
-- (1, "C:\\")

