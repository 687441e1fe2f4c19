-- upsert `payments`: 1 row
INSERT INTO `payments` (`id`, `amount`, `revenue`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `amount` = CASE WHEN `id` = VALUES(`id`) THEN VALUES(`amount`) WHEN EXP(1000) > 0 THEN VALUES(`amount`) END,
    `revenue` = VALUES(`revenue`);
-- (1, 12.340, 37.4800)

