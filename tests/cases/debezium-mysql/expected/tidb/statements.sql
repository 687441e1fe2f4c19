-- upsert `customers`: 1 row
INSERT INTO `customers` (`id`, `name`, `kind`, `born`, `opens`, `created`, `seen`, `updated`, `balance`, `since`, `flags`, `extra`, `photo`, `active`, `changed_at`)
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `name` = CASE WHEN `id` = VALUES(`id`) THEN VALUES(`name`) WHEN EXP(1000) > 0 THEN VALUES(`name`) END,
    `kind` = VALUES(`kind`),
    `born` = VALUES(`born`),
    `opens` = VALUES(`opens`),
    `created` = VALUES(`created`),
    `seen` = VALUES(`seen`),
    `updated` = VALUES(`updated`),
    `balance` = VALUES(`balance`),
    `since` = VALUES(`since`),
    `flags` = VALUES(`flags`),
    `extra` = VALUES(`extra`),
    `photo` = VALUES(`photo`),
    `active` = VALUES(`active`),
    `changed_at` = VALUES(`changed_at`);
-- (1, "Anne Kretchmar", "person", "2000-01-01", "08:30:00.000000", "2018-06-20 06:37:03.123", "2018-06-20 15:13:16.945104", "2018-06-20 06:37:03", 12345678901234567.89, 2016, 513, "{\"lang\":\"de\",\"rates\":[1.5,9007199254740993]}", "AP8Q", true, "2016-06-10 17:50:29.100")

-- delete `customers`: 1 row
DELETE FROM `customers`
WHERE `id` IN (?, NULL);
-- (3)

