-- upsert `pages`: 1 row
INSERT INTO `pages` (`id`, `referrer`, `first_seen`, `last_seen`)
VALUES
    (?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `referrer` = CASE WHEN `id` = VALUES(`id`) THEN COALESCE(`referrer`, VALUES(`referrer`)) WHEN EXP(1000) > 0 THEN COALESCE(`referrer`, VALUES(`referrer`)) END,
    `first_seen` = CASE WHEN `first_seen` IS NULL OR (VALUES(`first_seen`) < `first_seen`) THEN VALUES(`first_seen`) ELSE `first_seen` END,
    `last_seen` = CASE WHEN `last_seen` IS NULL OR (`last_seen` < VALUES(`last_seen`)) THEN VALUES(`last_seen`) ELSE `last_seen` END;
-- ("home", NULL, "2025-01-15 10:00:00.000000", "2025-01-15 10:00:00.000000")

