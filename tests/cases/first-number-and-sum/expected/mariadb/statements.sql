-- upsert `orders`: 1 row
INSERT INTO `orders` (`id`, `email`, `item_count`, `qty_sum`, `amount_sum`)
VALUES
    (?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `email` = IF(`id` = VALUES(`id`), VALUES(`email`), (SELECT NULL UNION ALL SELECT NULL)),
    `item_count` = VALUES(`item_count`),
    `qty_sum` = VALUES(`qty_sum`),
    `amount_sum` = VALUES(`amount_sum`);
-- (1, "ada@example.com", 2, 3, 0.30)

