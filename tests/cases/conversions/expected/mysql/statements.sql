-- upsert `plain`: 1 row
INSERT INTO `plain` (`id`, `name`, `country`, `data`, `number`, `money`, `rough`, `large`, `ratio`, `day`, `clock`, `at`, `level`)
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
AS `plain_new`
ON DUPLICATE KEY UPDATE
    `name` = IF(`plain`.`id` = `plain_new`.`id`, `plain_new`.`name`, (SELECT 1 UNION ALL SELECT 2)),
    `country` = `plain_new`.`country`,
    `data` = `plain_new`.`data`,
    `number` = `plain_new`.`number`,
    `money` = `plain_new`.`money`,
    `rough` = `plain_new`.`rough`,
    `large` = `plain_new`.`large`,
    `ratio` = `plain_new`.`ratio`,
    `day` = `plain_new`.`day`,
    `clock` = `plain_new`.`clock`,
    `at` = `plain_new`.`at`,
    `level` = `plain_new`.`level`;
-- (1, "Ana", "NO", "AP8=", -1, 1234.50, 7, 18446744073709551615, 1000.5, "2025-01-16", "13:45:00", "2019-06-05 11:45:00.250", "low")

