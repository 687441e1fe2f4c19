-- upsert `hosts`: 1 row
INSERT INTO `hosts` (`id`, `address`, `token`, `n`)
VALUES
    (?, ?, ?, ?)
AS `hosts_new`
ON DUPLICATE KEY UPDATE
    `address` = IF(`hosts`.`id` = `hosts_new`.`id`, `hosts_new`.`address`, (SELECT 1 UNION ALL SELECT 2)),
    `n` = `hosts_new`.`n`;
-- (1, "2001:db8::1", "0190a1b2-0000-7000-8000-000000000001", 1)

-- upsert `hosts`: 1 row
INSERT INTO `hosts` (`id`, `address`, `token`, `n`)
VALUES
    (?, ?, ?, ?)
AS `hosts_new`
ON DUPLICATE KEY UPDATE
    `token` = IF(`hosts`.`id` = `hosts_new`.`id`, `hosts_new`.`token`, (SELECT 1 UNION ALL SELECT 2));
-- (2, "2001:db8::4", "0190a1b2-0000-7000-8000-000000000005", 9)

