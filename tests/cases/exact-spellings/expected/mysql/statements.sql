-- upsert `plain`: 1 row
INSERT INTO `plain` (`id`, `day`, `compact`, `at`, `amount`, `score`, `data`, `first`)
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?)
AS `plain_new`
ON DUPLICATE KEY UPDATE
    `day` = IF(`plain`.`id` = `plain_new`.`id`, `plain_new`.`day`, (SELECT 1 UNION ALL SELECT 2)),
    `compact` = `plain_new`.`compact`,
    `at` = `plain_new`.`at`,
    `amount` = `plain_new`.`amount`,
    `score` = `plain_new`.`score`,
    `data` = `plain_new`.`data`,
    `first` = `plain_new`.`first`;
-- (1, "2025-01-31", "2025-01-31", "2025-01-31 10:00:00", 1234567.50, 3.0, "AP+r", "A12")

