-- upsert `things`: 1 row
INSERT INTO `things` (`id`, `state`, `at`)
VALUES
    (?, ?, ?)
AS `things_new`
ON DUPLICATE KEY UPDATE
    `state` = IF(`things`.`id` = `things_new`.`id`, `things_new`.`state`, (SELECT 1 UNION ALL SELECT 2)),
    `at` = `things_new`.`at`;
-- (1, "a", 1)

-- update `things`: 1 row
UPDATE `things` SET
    `state` = ?,
    `at` = ?
WHERE `id` = ?;
-- ("gone", 3, 1)

