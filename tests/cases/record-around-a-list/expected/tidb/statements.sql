-- upsert `sales`: 2 rows
INSERT INTO `sales` (`message_id`, `sku`, `qty`, `file`, `account`)
VALUES
    (?, ?, ?, ?, ?),
    (?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `sku` = CASE WHEN `message_id` = VALUES(`message_id`) THEN VALUES(`sku`) WHEN EXP(1000) > 0 THEN VALUES(`sku`) END,
    `qty` = VALUES(`qty`),
    `file` = VALUES(`file`),
    `account` = VALUES(`account`);
-- ("m1", "A", 2, "day-1.json", "acc-7")
-- ("m2", "B", 1, "day-1.json", "acc-7")

-- upsert `sales`: 1 row
INSERT INTO `sales` (`message_id`, `sku`, `qty`, `file`, `account`)
VALUES
    (?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `sku` = CASE WHEN `message_id` = VALUES(`message_id`) THEN VALUES(`sku`) WHEN EXP(1000) > 0 THEN VALUES(`sku`) END,
    `qty` = VALUES(`qty`),
    `file` = VALUES(`file`),
    `account` = VALUES(`account`);
-- ("m3", "A", 4, "day-2.json", NULL)

