-- upsert `firms`: 1 row
INSERT INTO `firms` (`id`, `name`, `person`, `address`, `initials`, `rest`)
VALUES
    (?, ?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `name` = CASE WHEN `id` = VALUES(`id`) THEN VALUES(`name`) WHEN EXP(1000) > 0 THEN VALUES(`name`) END,
    `person` = VALUES(`person`),
    `address` = VALUES(`address`),
    `initials` = VALUES(`initials`),
    `rest` = VALUES(`rest`);
-- (1, "Acme", "Ann B. Cole", "Main St 1, 90210, true", NULL, "{\"fax\":7,\"tags\":[\"a\"]}")

-- update `firms`: 1 row
UPDATE `firms` SET
    `name` = ?,
    `person` = ?
WHERE `id` IN (?, NULL);
-- ("Ten", "X", 10)

