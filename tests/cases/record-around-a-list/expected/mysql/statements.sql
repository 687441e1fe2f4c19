-- upsert `sales`: 2 rows
INSERT INTO `sales` (`message_id`, `sku`, `qty`, `file`, `account`)
VALUES
    (?, ?, ?, ?, ?),
    (?, ?, ?, ?, ?)
AS `sales_new`
ON DUPLICATE KEY UPDATE
    `sku` = IF(`sales`.`message_id` = `sales_new`.`message_id`, `sales_new`.`sku`, (SELECT 1 UNION ALL SELECT 2)),
    `qty` = `sales_new`.`qty`,
    `file` = `sales_new`.`file`,
    `account` = `sales_new`.`account`;
-- ("m1", "A", 2, "day-1.json", "acc-7")
-- ("m2", "B", 1, "day-1.json", "acc-7")

-- upsert `sales`: 1 row
INSERT INTO `sales` (`message_id`, `sku`, `qty`, `file`, `account`)
VALUES
    (?, ?, ?, ?, ?)
AS `sales_new`
ON DUPLICATE KEY UPDATE
    `sku` = IF(`sales`.`message_id` = `sales_new`.`message_id`, `sales_new`.`sku`, (SELECT 1 UNION ALL SELECT 2)),
    `qty` = `sales_new`.`qty`,
    `file` = `sales_new`.`file`,
    `account` = `sales_new`.`account`;
-- ("m3", "A", 4, "day-2.json", NULL)

