-- upsert `readings`: 1 row
INSERT INTO `readings` (`id`, `exact`, `widest`, `double`, `flag`, `day`, `second`, `milli`, `micro`, `whole`, `big`, `words`, `prose`, `document`)
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `exact` = CASE WHEN `id` = VALUES(`id`) THEN VALUES(`exact`) WHEN EXP(1000) > 0 THEN VALUES(`exact`) END,
    `widest` = VALUES(`widest`),
    `double` = VALUES(`double`),
    `flag` = VALUES(`flag`),
    `day` = VALUES(`day`),
    `second` = VALUES(`second`),
    `milli` = VALUES(`milli`),
    `micro` = VALUES(`micro`),
    `whole` = VALUES(`whole`),
    `big` = VALUES(`big`),
    `words` = VALUES(`words`),
    `prose` = VALUES(`prose`),
    `document` = VALUES(`document`);
-- ("full", 19.9000, 1.000000000000000000000000000000, 0.1, true, "2024-02-29", "2025-01-15 14:00:00", "2025-01-15 14:00:00.123", "2025-01-15 14:00:00.123456", 1, 1, "ä🛒", "two\nlines", "[1,{\"a\":null}]")

