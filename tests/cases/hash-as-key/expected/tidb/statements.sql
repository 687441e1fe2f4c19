-- upsert `orders`: 1 row
INSERT INTO `orders` (`order_key`, `shop`, `number`, `total`)
VALUES
    (?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `shop` = CASE WHEN `order_key` = VALUES(`order_key`) THEN VALUES(`shop`) WHEN EXP(1000) > 0 THEN VALUES(`shop`) END,
    `number` = VALUES(`number`),
    `total` = VALUES(`total`);
-- ("cd47f3113828ef4f9a66850a3d3ff4094565038eb083fb494511b7ca6bbe566e", "north", "A-1", 12.50)

