-- upsert `mails`: 1 row
INSERT INTO `mails` (`id`, `amount`, `unit`)
VALUES
    (?, ?, ?)
AS `mails_new`
ON DUPLICATE KEY UPDATE
    `amount` = IF(`mails`.`id` = `mails_new`.`id`, `mails_new`.`amount`, (SELECT 1 UNION ALL SELECT 2)),
    `unit` = `mails_new`.`unit`;
-- (1, 12345678901234567890.10, "EUR")

-- upsert `parts`: 2 rows
INSERT INTO `parts` (`mail`, `position`, `n`)
VALUES
    (?, ?, ?),
    (?, ?, ?)
AS `parts_new`
ON DUPLICATE KEY UPDATE
    `n` = IF(`parts`.`mail` = `parts_new`.`mail` AND `parts`.`position` = `parts_new`.`position`, `parts_new`.`n`, (SELECT 1 UNION ALL SELECT 2));
-- (1, 1, 1)
-- (1, 2, 2)

-- upsert `parts`: 1 row
INSERT INTO `parts` (`mail`, `position`, `n`)
VALUES
    (?, ?, ?)
AS `parts_new`
ON DUPLICATE KEY UPDATE
    `n` = IF(`parts`.`mail` = `parts_new`.`mail` AND `parts`.`position` = `parts_new`.`position`, `parts_new`.`n`, (SELECT 1 UNION ALL SELECT 2));
-- (13, 0, 13)

