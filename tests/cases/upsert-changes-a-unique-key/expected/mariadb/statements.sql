-- upsert `articles`: 1 row
INSERT INTO `articles` (`id`, `sku`, `price`, `sold`)
VALUES
    (?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `sku` = IF(`id` = VALUES(`id`), VALUES(`sku`), (SELECT NULL UNION ALL SELECT NULL)),
    `price` = VALUES(`price`);
-- (1, "a", 10, false)

-- update `articles`: 1 row
UPDATE `articles` SET
    `sold` = ?
WHERE `sku` = ?;
-- (true, "a")

