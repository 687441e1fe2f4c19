-- upsert `customers`: 1 row
INSERT INTO `customers` (`id`, `name`)
VALUES
    (?, ?)
ON DUPLICATE KEY UPDATE
    `name` = CASE WHEN `id` = VALUES(`id`) THEN VALUES(`name`) WHEN EXP(1000) > 0 THEN VALUES(`name`) END;
-- (1, "Ada Sample")

-- upsert `orders`: 1 row
INSERT INTO `orders` (`id`, `customer_id`, `total`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `customer_id` = CASE WHEN `id` = VALUES(`id`) THEN VALUES(`customer_id`) WHEN EXP(1000) > 0 THEN VALUES(`customer_id`) END,
    `total` = VALUES(`total`);
-- (1, 1, 5.00)

-- delete `orders`: 1 row
DELETE FROM `orders`
WHERE `id` IN (?, NULL);
-- (1)

-- delete `customers`: 1 row
DELETE FROM `customers`
WHERE `id` IN (?, NULL);
-- (2)

