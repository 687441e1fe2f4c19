-- upsert `people`: 1 row
INSERT INTO `people` (`id`, `first`, `last`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `first` = IF(`id` = VALUES(`id`), VALUES(`first`), (SELECT NULL UNION ALL SELECT NULL)),
    `last` = VALUES(`last`);
-- (1, "Ada", "Lovelace")

-- update `people`: 1 row
UPDATE `people` SET
    `last` = ?
WHERE `id` = ?;
-- ("King", 1)

