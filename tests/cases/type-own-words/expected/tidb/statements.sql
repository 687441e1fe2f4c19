-- upsert `hosts`: 1 row
INSERT INTO `hosts` (`id`, `prose`, `address`, `price`, `currency`, `ratio`, `details`)
VALUES
    (?, ?, ?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `prose` = CASE WHEN `id` = VALUES(`id`) THEN VALUES(`prose`) WHEN EXP(1000) > 0 THEN VALUES(`prose`) END,
    `address` = VALUES(`address`),
    `price` = VALUES(`price`),
    `currency` = VALUES(`currency`),
    `ratio` = VALUES(`ratio`),
    `details` = VALUES(`details`);
-- ("a", "p", "10.0.0.1/32", 12.5000, "USD", 0.1, "{\"a\":[1]}")

-- upsert `names`: 1 row
INSERT INTO `names` (`name`, `count`)
VALUES
    (?, ?)
ON DUPLICATE KEY UPDATE
    `count` = CASE WHEN `name` = VALUES(`name`) THEN VALUES(`count`) WHEN EXP(1000) > 0 THEN VALUES(`count`) END;
-- ("a", 7)

-- update `hosts`: 1 row
UPDATE `hosts` SET
    `prose` = ?,
    `address` = ?
WHERE `id` IN (?, NULL);
-- ("found", "10.0.0.4/32", "a")

