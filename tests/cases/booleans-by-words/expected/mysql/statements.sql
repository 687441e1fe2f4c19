-- upsert `subscribers`: 1 row
INSERT INTO `subscribers` (`id`, `active`)
VALUES
    (?, ?)
AS `subscribers_new`
ON DUPLICATE KEY UPDATE
    `active` = IF(`subscribers`.`id` = `subscribers_new`.`id`, `subscribers_new`.`active`, (SELECT 1 UNION ALL SELECT 2));
-- (1, true)

