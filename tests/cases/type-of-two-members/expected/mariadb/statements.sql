-- upsert `customers`: 1 row
INSERT INTO `customers` (`id`, `name`)
VALUES
    (?, ?)
ON DUPLICATE KEY UPDATE
    `name` = IF(`id` = VALUES(`id`), VALUES(`name`), (SELECT NULL UNION ALL SELECT NULL));
-- (1, "Ada Sample")

-- upsert `orders`: 1 row
INSERT INTO `orders` (`id`, `customer_id`, `total`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `customer_id` = IF(`id` = VALUES(`id`), VALUES(`customer_id`), (SELECT NULL UNION ALL SELECT NULL)),
    `total` = VALUES(`total`);
-- (1, 1, 5.00)

-- delete `orders`: 1 row
DELETE FROM `orders`
WHERE `id` = ?;
-- (1)

-- delete `customers`: 1 row
DELETE FROM `customers`
WHERE `id` = ?;
-- (2)

