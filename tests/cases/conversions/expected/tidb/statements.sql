-- upsert `plain`: 1 row
INSERT INTO `plain` (`id`, `name`, `country`, `data`, `number`, `money`, `rough`, `large`, `ratio`, `day`, `clock`, `at`, `level`)
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `name` = CASE WHEN `id` = VALUES(`id`) THEN VALUES(`name`) WHEN EXP(1000) > 0 THEN VALUES(`name`) END,
    `country` = VALUES(`country`),
    `data` = VALUES(`data`),
    `number` = VALUES(`number`),
    `money` = VALUES(`money`),
    `rough` = VALUES(`rough`),
    `large` = VALUES(`large`),
    `ratio` = VALUES(`ratio`),
    `day` = VALUES(`day`),
    `clock` = VALUES(`clock`),
    `at` = VALUES(`at`),
    `level` = VALUES(`level`);
-- (1, "Ana", "NO", "AP8=", -1, 1234.50, 7, 18446744073709551615, 1000.5, "2025-01-16", "13:45:00", "2019-06-05 11:45:00.250", "low")

