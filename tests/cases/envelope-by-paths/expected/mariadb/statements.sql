-- upsert `things`: 1 row
INSERT INTO `things` (`id`, `state`, `at`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `state` = IF(`id` = VALUES(`id`), VALUES(`state`), (SELECT NULL UNION ALL SELECT NULL)),
    `at` = VALUES(`at`);
-- (1, "a", 1)

-- update `things`: 1 row
UPDATE `things` SET
    `state` = ?,
    `at` = ?
WHERE `id` = ?;
-- ("gone", 3, 1)

