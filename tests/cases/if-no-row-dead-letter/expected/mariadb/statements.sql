-- upsert `tickets`: 1 row
INSERT INTO `tickets` (`id`, `team`, `status`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `status` = IF(`id` = VALUES(`id`), VALUES(`status`), (SELECT NULL UNION ALL SELECT NULL));
-- (1, NULL, "open")

-- update `tickets`: 1 row
UPDATE `tickets` SET
    `status` = ?
WHERE `id` = ?;
-- ("closed", 1)

