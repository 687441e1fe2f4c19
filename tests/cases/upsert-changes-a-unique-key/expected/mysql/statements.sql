-- upsert `articles`: 1 row
INSERT INTO `articles` (`id`, `sku`, `price`, `sold`)
VALUES
    (?, ?, ?, ?)
AS `articles_new`
ON DUPLICATE KEY UPDATE
    `sku` = IF(`articles`.`id` = `articles_new`.`id`, `articles_new`.`sku`, (SELECT 1 UNION ALL SELECT 2)),
    `price` = `articles_new`.`price`;
-- (1, "a", 10, false)

-- update `articles`: 1 row
UPDATE `articles` SET
    `sold` = ?
WHERE `sku` = ?;
-- (true, "a")

