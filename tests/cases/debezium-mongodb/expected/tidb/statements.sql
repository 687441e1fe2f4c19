-- upsert `customers`: 1 row
INSERT INTO `customers` (`id`, `name`, `visits`, `balance`, `born`, `seen_at`, `rest`, `changed_at`, `deleted`)
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `name` = CASE WHEN `id` = VALUES(`id`) THEN VALUES(`name`) WHEN EXP(1000) > 0 THEN VALUES(`name`) END,
    `visits` = VALUES(`visits`),
    `balance` = VALUES(`balance`),
    `born` = VALUES(`born`),
    `seen_at` = VALUES(`seen_at`),
    `rest` = VALUES(`rest`),
    `changed_at` = VALUES(`changed_at`),
    `deleted` = VALUES(`deleted`);
-- ("596e275826f08b2730779e1f", "Anne Kretchmar", 9007199254740993, 12.50, "1970-01-01", "2019-05-27 13:58:28.123", "{\"refs\":[\"596e275826f08b2730779e20\",5],\"photo\":\"a2Fma2E=\",\"session\":\"73ffd264-44b3-4c69-90e8-e7d1dfc035d4\"}", "2019-05-27 13:58:28.000", false)

-- update `customers`: 1 row
UPDATE `customers` SET
    `visits` = ?,
    `changed_at` = ?
WHERE `id` IN (?, NULL);
-- (8, "2019-05-27 13:58:30.000", "596e275826f08b2730779e20")

-- update `customers`: 1 row
UPDATE `customers` SET
    `deleted` = ?,
    `changed_at` = ?
WHERE `id` IN (?, NULL);
-- (true, "2019-05-27 13:58:31.000", "596e275826f08b2730779e20")

