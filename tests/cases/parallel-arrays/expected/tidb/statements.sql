-- replace `order_lines`: rows that the event no longer has
DELETE FROM `order_lines`
WHERE `order_id` = ?
    AND (`position`) NOT IN (?, ?, ?, ?);
-- (1, 0, 1, 2, 2)

-- replace `order_lines`: 3 rows
INSERT INTO `order_lines` (`order_id`, `position`, `item_id`, `name`, `qty`)
VALUES
    (?, ?, ?, ?, ?),
    (?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `item_id` = CASE WHEN `order_id` = VALUES(`order_id`) AND `position` = VALUES(`position`) THEN VALUES(`item_id`) WHEN EXP(1000) > 0 THEN VALUES(`item_id`) END,
    `name` = VALUES(`name`),
    `qty` = VALUES(`qty`);
-- (1, 0, "a", "Pen", 4)
-- (1, 1, "b", "Ink", 5)

-- replace `order_lines`: 3 rows
INSERT INTO `order_lines` (`order_id`, `position`, `item_id`, `name`, `qty`)
VALUES
    (?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `item_id` = CASE WHEN `order_id` = VALUES(`order_id`) AND `position` = VALUES(`position`) THEN VALUES(`item_id`) WHEN EXP(1000) > 0 THEN VALUES(`item_id`) END,
    `name` = VALUES(`name`),
    `qty` = VALUES(`qty`);
-- (1, 2, "c", "Cap", 6)

-- replace `order_lines`: rows that the event no longer has
DELETE FROM `order_lines`
WHERE `order_id` = ?
    AND (`position`) NOT IN (?, ?);
-- (2, 0, 1)

-- replace `order_lines`: rows that the event no longer has
DELETE FROM `order_lines`
WHERE `order_id` = ?;
-- (3)

