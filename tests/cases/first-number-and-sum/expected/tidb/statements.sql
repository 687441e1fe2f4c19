-- upsert `orders`: 1 row
INSERT INTO `orders` (`id`, `email`, `item_count`, `qty_sum`, `amount_sum`)
VALUES
    (?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `email` = CASE WHEN `id` = VALUES(`id`) THEN VALUES(`email`) WHEN EXP(1000) > 0 THEN VALUES(`email`) END,
    `item_count` = VALUES(`item_count`),
    `qty_sum` = VALUES(`qty_sum`),
    `amount_sum` = VALUES(`amount_sum`);
-- (1, "ada@example.com", 2, 3, 0.30)

