-- upsert `people`: 1 row
INSERT INTO `people` (`id`, `first`, `last`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `first` = CASE WHEN `id` = VALUES(`id`) THEN VALUES(`first`) WHEN EXP(1000) > 0 THEN VALUES(`first`) END,
    `last` = VALUES(`last`);
-- (1, "Ada", "Lovelace")

-- update `people`: 1 row
UPDATE `people` SET
    `last` = ?
WHERE `id` IN (?, NULL);
-- ("King", 1)

