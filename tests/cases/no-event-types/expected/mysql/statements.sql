-- upsert `things`: 1 row
INSERT INTO `things` (`id`, `state`)
VALUES
    (?, ?)
AS `things_new`
ON DUPLICATE KEY UPDATE
    `state` = IF(`things`.`id` = `things_new`.`id`, `things_new`.`state`, (SELECT 1 UNION ALL SELECT 2));
-- (1, "a")

-- upsert `gone`: 1 row
INSERT INTO `gone` (`id`)
VALUES
    (?)
AS `gone_new`
ON DUPLICATE KEY UPDATE
    `id` = IF(`gone`.`id` = `gone_new`.`id`, `gone`.`id`, (SELECT 1 UNION ALL SELECT 2));
-- (2)

