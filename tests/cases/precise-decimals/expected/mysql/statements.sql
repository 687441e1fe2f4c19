-- upsert `prices`: 1 row
INSERT INTO `prices` (`id`, `price`, `amount`)
VALUES
    (?, ?, ?)
AS `prices_new`
ON DUPLICATE KEY UPDATE
    `price` = IF(`prices`.`id` = `prices_new`.`id`, `prices_new`.`price`, (SELECT 1 UNION ALL SELECT 2)),
    `amount` = `prices_new`.`amount`;
-- (1, 1234.56, NULL)

