-- upsert `links`: 1 row
INSERT INTO `links` (`id`, `next`)
VALUES
    (?, ?)
AS `links_new`
ON DUPLICATE KEY UPDATE
    `next` = IF(`links`.`id` = `links_new`.`id`, `links_new`.`next`, (SELECT 1 UNION ALL SELECT 2));
-- (1, NULL)

-- delete `links`: 1 row
DELETE FROM `links`
WHERE `id` = ?;
-- (8)

