-- upsert `things`: 1 row
INSERT INTO `things` (`id`, `lang`, `meta`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `lang` = CASE WHEN `id` = VALUES(`id`) THEN VALUES(`lang`) WHEN EXP(1000) > 0 THEN VALUES(`lang`) END,
    `meta` = VALUES(`meta`);
-- (1, "de", "{\"lang\":\"de\"}")

-- upsert `originals`: 1 row
INSERT INTO `originals` (`id`, `meta`)
VALUES
    (?, ?)
ON DUPLICATE KEY UPDATE
    `meta` = CASE WHEN `id` = VALUES(`id`) THEN VALUES(`meta`) WHEN EXP(1000) > 0 THEN VALUES(`meta`) END;
-- (1, "\"{\\\"lang\\\": \\\"de\\\"}\"")

