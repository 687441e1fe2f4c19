-- upsert `films`: 1 row
INSERT INTO `films` (`id`, `title`, `year`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `title` = CASE WHEN `id` = VALUES(`id`) THEN VALUES(`title`) WHEN EXP(1000) > 0 THEN VALUES(`title`) END,
    `year` = VALUES(`year`);
-- (1, "Harbour", 1987)

