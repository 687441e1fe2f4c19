-- upsert `products`: 1 row
INSERT INTO `products` (`id`, `unit`, `stock`)
VALUES
    (?, ?, ?)
AS `products_new`
ON DUPLICATE KEY UPDATE
    `unit` = IF(`products`.`id` = `products_new`.`id`, `products_new`.`unit`, (SELECT 1 UNION ALL SELECT 2)),
    `stock` = `products_new`.`stock`;
-- (1, "kg", 5)

