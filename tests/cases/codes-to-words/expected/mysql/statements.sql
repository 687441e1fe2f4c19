-- upsert `tickets`: 1 row
INSERT INTO `tickets` (`id`, `state`, `priority`)
VALUES
    (?, ?, ?)
AS `tickets_new`
ON DUPLICATE KEY UPDATE
    `state` = IF(`tickets`.`id` = `tickets_new`.`id`, `tickets_new`.`state`, (SELECT 1 UNION ALL SELECT 2)),
    `priority` = `tickets_new`.`priority`;
-- (1, "open", 3)

