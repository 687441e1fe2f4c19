-- upsert `people`: 1 row
INSERT INTO `people` (`id`, `first`, `last`)
VALUES
    (?, ?, ?)
AS `people_new`
ON DUPLICATE KEY UPDATE
    `first` = IF(`people`.`id` = `people_new`.`id`, `people_new`.`first`, (SELECT 1 UNION ALL SELECT 2)),
    `last` = `people_new`.`last`;
-- (1, "Ada", "Lovelace")

-- update `people`: 1 row
UPDATE `people` SET
    `last` = ?
WHERE `id` = ?;
-- ("King", 1)

