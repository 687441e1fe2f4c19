-- upsert `articles`: 1 row
INSERT INTO `articles` (`id`, `body`)
VALUES
    (?, ?)
ON DUPLICATE KEY UPDATE
    `body` = CASE WHEN `id` = VALUES(`id`) THEN VALUES(`body`) WHEN EXP(1000) > 0 THEN VALUES(`body`) END;
-- (1, "@70000@")

