-- upsert `payments`: 1 row
INSERT INTO `payments` (`id`, `amount`, `revenue`)
VALUES
    (?, ?, ?)
AS `payments_new`
ON DUPLICATE KEY UPDATE
    `amount` = IF(`payments`.`id` = `payments_new`.`id`, `payments_new`.`amount`, (SELECT 1 UNION ALL SELECT 2)),
    `revenue` = `payments_new`.`revenue`;
-- (1, 12.340, 37.4800)

