-- upsert `tickets`: 1 row
INSERT INTO `tickets` (`id`, `state`, `priority`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `state` = CASE WHEN `id` = VALUES(`id`) THEN VALUES(`state`) WHEN EXP(1000) > 0 THEN VALUES(`state`) END,
    `priority` = VALUES(`priority`);
-- (1, "open", 3)

