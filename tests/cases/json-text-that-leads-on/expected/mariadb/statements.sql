-- upsert `mails`: 1 row
INSERT INTO `mails` (`id`, `amount`, `unit`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `amount` = IF(`id` = VALUES(`id`), VALUES(`amount`), (SELECT NULL UNION ALL SELECT NULL)),
    `unit` = VALUES(`unit`);
-- (1, 12345678901234567890.10, "EUR")

-- upsert `parts`: 2 rows
INSERT INTO `parts` (`mail`, `position`, `n`)
VALUES
    (?, ?, ?),
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `n` = IF(`mail` = VALUES(`mail`) AND `position` = VALUES(`position`), VALUES(`n`), (SELECT NULL UNION ALL SELECT NULL));
-- (1, 1, 1)
-- (1, 2, 2)

-- upsert `parts`: 1 row
INSERT INTO `parts` (`mail`, `position`, `n`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `n` = IF(`mail` = VALUES(`mail`) AND `position` = VALUES(`position`), VALUES(`n`), (SELECT NULL UNION ALL SELECT NULL));
-- (13, 0, 13)

