-- upsert `payments`: 1 row
INSERT INTO `payments` (`id`, `revenue`)
VALUES
    (?, ?)
AS `payments_new`
ON DUPLICATE KEY UPDATE
    `revenue` = IF(`payments`.`id` = `payments_new`.`id`, `payments_new`.`revenue`, (SELECT 1 UNION ALL SELECT 2));
-- (1, 37.4800)

