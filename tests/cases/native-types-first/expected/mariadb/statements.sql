-- upsert `hosts`: 1 row
INSERT INTO `hosts` (`id`, `address`, `token`, `n`)
VALUES
    (?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `address` = IF(`id` = VALUES(`id`), VALUES(`address`), (SELECT NULL UNION ALL SELECT NULL)),
    `n` = VALUES(`n`);
-- (1, "2001:db8::1", "0190a1b2-0000-7000-8000-000000000001", 1)

-- upsert `hosts`: 1 row
INSERT INTO `hosts` (`id`, `address`, `token`, `n`)
VALUES
    (?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `token` = IF(`id` = VALUES(`id`), VALUES(`token`), (SELECT NULL UNION ALL SELECT NULL));
-- (2, "2001:db8::4", "0190a1b2-0000-7000-8000-000000000005", 9)

