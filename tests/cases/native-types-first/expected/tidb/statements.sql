-- upsert `hosts`: 1 row
INSERT INTO `hosts` (`id`, `address`, `token`, `n`)
VALUES
    (?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `address` = CASE WHEN `id` = VALUES(`id`) THEN VALUES(`address`) WHEN EXP(1000) > 0 THEN VALUES(`address`) END,
    `n` = VALUES(`n`);
-- (1, "2001:db8::1", "0190a1b2-0000-7000-8000-000000000001", 1)

-- upsert `hosts`: 1 row
INSERT INTO `hosts` (`id`, `address`, `token`, `n`)
VALUES
    (?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `token` = CASE WHEN `id` = VALUES(`id`) THEN VALUES(`token`) WHEN EXP(1000) > 0 THEN VALUES(`token`) END;
-- (2, "2001:db8::4", "0190a1b2-0000-7000-8000-000000000005", 9)

