-- upsert `orders`: 1 row
INSERT INTO `orders` (`id`, `email`, `item_count`, `qty_sum`, `amount_sum`)
VALUES
    (?, ?, ?, ?, ?)
AS `orders_new`
ON DUPLICATE KEY UPDATE
    `email` = IF(`orders`.`id` = `orders_new`.`id`, `orders_new`.`email`, (SELECT 1 UNION ALL SELECT 2)),
    `item_count` = `orders_new`.`item_count`,
    `qty_sum` = `orders_new`.`qty_sum`,
    `amount_sum` = `orders_new`.`amount_sum`;
-- (1, "ada@example.com", 2, 3, 0.30)

