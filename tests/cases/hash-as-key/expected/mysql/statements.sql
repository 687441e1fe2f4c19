-- upsert `orders`: 1 row
INSERT INTO `orders` (`order_key`, `shop`, `number`, `total`)
VALUES
    (?, ?, ?, ?)
AS `orders_new`
ON DUPLICATE KEY UPDATE
    `shop` = IF(`orders`.`order_key` = `orders_new`.`order_key`, `orders_new`.`shop`, (SELECT 1 UNION ALL SELECT 2)),
    `number` = `orders_new`.`number`,
    `total` = `orders_new`.`total`;
-- ("cd47f3113828ef4f9a66850a3d3ff4094565038eb083fb494511b7ca6bbe566e", "north", "A-1", 12.50)

