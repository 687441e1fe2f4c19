-- upsert `products`: 1 row
INSERT INTO `products` (`id`, `unit`, `stock`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `unit` = IF(`id` = VALUES(`id`), VALUES(`unit`), (SELECT NULL UNION ALL SELECT NULL)),
    `stock` = VALUES(`stock`);
-- (1, "kg", 5)

