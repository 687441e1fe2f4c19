-- upsert `readings`: 1 row
INSERT INTO `readings` (`id`, `value`)
VALUES
    (?, ?)
ON DUPLICATE KEY UPDATE
    `value` = CASE WHEN `id` = VALUES(`id`) THEN VALUES(`value`) WHEN EXP(1000) > 0 THEN VALUES(`value`) END;
-- (1, 1.5)

