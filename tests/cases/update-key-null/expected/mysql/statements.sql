-- upsert `tickets`: 1 row
INSERT INTO `tickets` (`id`, `team`, `status`)
VALUES
    (?, ?, ?)
AS `tickets_new`
ON DUPLICATE KEY UPDATE
    `status` = IF(`tickets`.`id` = `tickets_new`.`id`, `tickets_new`.`status`, (SELECT 1 UNION ALL SELECT 2));
-- (1, NULL, "open")

