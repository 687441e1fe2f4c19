-- upsert `prices`: 1 row
INSERT INTO `prices` (`id`, `price`, `amount`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `price` = IF(`id` = VALUES(`id`), VALUES(`price`), (SELECT NULL UNION ALL SELECT NULL)),
    `amount` = VALUES(`amount`);
-- (1, 1234.56, NULL)

