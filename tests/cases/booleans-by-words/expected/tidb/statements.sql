-- upsert `subscribers`: 1 row
INSERT INTO `subscribers` (`id`, `active`)
VALUES
    (?, ?)
ON DUPLICATE KEY UPDATE
    `active` = CASE WHEN `id` = VALUES(`id`) THEN VALUES(`active`) WHEN EXP(1000) > 0 THEN VALUES(`active`) END;
-- (1, true)

