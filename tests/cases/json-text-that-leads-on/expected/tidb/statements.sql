-- upsert `mails`: 1 row
INSERT INTO `mails` (`id`, `amount`, `unit`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `amount` = CASE WHEN `id` = VALUES(`id`) THEN VALUES(`amount`) WHEN EXP(1000) > 0 THEN VALUES(`amount`) END,
    `unit` = VALUES(`unit`);
-- (1, 12345678901234567890.10, "EUR")

-- upsert `parts`: 2 rows
INSERT INTO `parts` (`mail`, `position`, `n`)
VALUES
    (?, ?, ?),
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `n` = CASE WHEN `mail` = VALUES(`mail`) AND `position` = VALUES(`position`) THEN VALUES(`n`) WHEN EXP(1000) > 0 THEN VALUES(`n`) END;
-- (1, 1, 1)
-- (1, 2, 2)

-- upsert `parts`: 1 row
INSERT INTO `parts` (`mail`, `position`, `n`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `n` = CASE WHEN `mail` = VALUES(`mail`) AND `position` = VALUES(`position`) THEN VALUES(`n`) WHEN EXP(1000) > 0 THEN VALUES(`n`) END;
-- (13, 0, 13)

