-- upsert `articles`: 1 row
INSERT INTO `articles` (`id`, `sku`, `price`, `sold`)
VALUES
    (?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `sku` = CASE WHEN `id` = VALUES(`id`) THEN VALUES(`sku`) WHEN EXP(1000) > 0 THEN VALUES(`sku`) END,
    `price` = VALUES(`price`);
-- (1, "a", 10, false)

-- update `articles`: 1 row
UPDATE `articles` SET
    `sold` = ?
WHERE `sku` IN (?, NULL);
-- (true, "a")

