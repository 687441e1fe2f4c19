-- upsert `tickets`: 1 row
INSERT INTO `tickets` (`id`, `mailed_at`, `called_at`, `due_at`, `opened_on`, `edited_at`, `closed_at`)
VALUES
    (?, ?, ?, ?, ?, ?, ?)
AS `tickets_new`
ON DUPLICATE KEY UPDATE
    `mailed_at` = IF(`tickets`.`id` = `tickets_new`.`id`, `tickets_new`.`mailed_at`, (SELECT 1 UNION ALL SELECT 2)),
    `called_at` = `tickets_new`.`called_at`,
    `due_at` = `tickets_new`.`due_at`,
    `opened_on` = `tickets_new`.`opened_on`,
    `edited_at` = `tickets_new`.`edited_at`,
    `closed_at` = `tickets_new`.`closed_at`;
-- (1, "2019-06-05 17:53:45.000000", "2019-06-05 17:53:45.000000", "2019-06-05 13:45:00.000000", "2019-06-05", "2019-06-05 19:53:45.000000", "2019-06-05 19:53:45.000000")

