-- upsert `things`: 1 row
INSERT INTO `things` (`id`, `both`, `absent`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `both` = CASE WHEN `id` = VALUES(`id`) THEN VALUES(`both`) WHEN EXP(1000) > 0 THEN VALUES(`both`) END;
-- ("a", NULL, 6)

