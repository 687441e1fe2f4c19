-- upsert `customers`: 1 row
INSERT INTO `customers` (`id`, `name`, `paid`, `at`, `opens`, `zoned`)
VALUES
    (?, ?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `name` = CASE WHEN `id` = VALUES(`id`) THEN VALUES(`name`) WHEN EXP(1000) > 0 THEN VALUES(`name`) END,
    `paid` = VALUES(`paid`),
    `at` = VALUES(`at`),
    `opens` = VALUES(`opens`),
    `zoned` = VALUES(`zoned`);
-- (1005, "john doe", 12.3456, "2019-06-05 10:11:08.470123", "13:45:00.123456", "2019-06-05 10:11:08.470123")

-- delete `customers`: 1 row
DELETE FROM `customers`
WHERE `id` IN (?, NULL);
-- (1005)

-- upsert `orders`: 1 row
INSERT INTO `orders` (`id`, `total`, `ordered`, `note`)
VALUES
    (?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `total` = CASE WHEN `id` = VALUES(`id`) THEN VALUES(`total`) WHEN EXP(1000) > 0 THEN VALUES(`total`) END,
    `ordered` = VALUES(`ordered`),
    `note` = VALUES(`note`);
-- (1, 19.99, "2018-03-03 13:52:34", "first")

-- upsert `orders`: 1 row
INSERT INTO `orders` (`id`, `total`, `ordered`, `note`)
VALUES
    (?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `total` = CASE WHEN `id` = VALUES(`id`) THEN VALUES(`total`) WHEN EXP(1000) > 0 THEN VALUES(`total`) END,
    `ordered` = VALUES(`ordered`);
-- (1, 25.99, "2018-03-03 13:52:34", NULL)

-- truncate `orders`: all rows
DELETE FROM `orders`;

-- upsert `deletes`: 1 row
INSERT INTO `deletes` (`table_name`, `row_data`)
VALUES
    (?, ?)
ON DUPLICATE KEY UPDATE
    `row_data` = CASE WHEN `table_name` = VALUES(`table_name`) THEN VALUES(`row_data`) WHEN EXP(1000) > 0 THEN VALUES(`row_data`) END;
-- ("AUDIT", "{\"ID\":9,\"TOTAL\":19.99,\"ORDERED\":\"2018-03-03T13:52:34Z\"}")

