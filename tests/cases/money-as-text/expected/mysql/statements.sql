-- upsert `products`: 1 row
INSERT INTO `products` (`id`, `usd`, `eur`, `net`)
VALUES
    (?, ?, ?, ?)
AS `products_new`
ON DUPLICATE KEY UPDATE
    `usd` = IF(`products`.`id` = `products_new`.`id`, `products_new`.`usd`, (SELECT 1 UNION ALL SELECT 2)),
    `eur` = `products_new`.`eur`,
    `net` = `products_new`.`net`;
-- (1, 1207.39, 1207.39, 12.50)

