-- upsert `nodes`: 1 row
INSERT INTO `nodes` (`id`, `parent`)
VALUES
    (?, ?)
AS `nodes_new`
ON DUPLICATE KEY UPDATE
    `parent` = IF(`nodes`.`id` = `nodes_new`.`id`, `nodes_new`.`parent`, (SELECT 1 UNION ALL SELECT 2));
-- (1, NULL)

-- upsert `links`: 1 row
INSERT INTO `links` (`id`, `of`, `other`)
VALUES
    (?, ?, ?)
AS `links_new`
ON DUPLICATE KEY UPDATE
    `id` = IF(`links`.`id` = `links_new`.`id`, `links`.`id`, (SELECT 1 UNION ALL SELECT 2));
-- (7, 2, 1)

-- delete `nodes`: 1 row
DELETE FROM `nodes`
WHERE `id` = ?;
-- (1)

