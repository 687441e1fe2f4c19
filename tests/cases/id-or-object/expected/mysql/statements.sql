-- upsert `invoices`: 1 row
INSERT INTO `invoices` (`id`, `customer_id`)
VALUES
    (?, ?)
AS `invoices_new`
ON DUPLICATE KEY UPDATE
    `customer_id` = IF(`invoices`.`id` = `invoices_new`.`id`, `invoices_new`.`customer_id`, (SELECT 1 UNION ALL SELECT 2));
-- ("in_1", "cus_1")

-- replace `invoice_discounts`: rows that the event no longer has
DELETE FROM `invoice_discounts`
WHERE `invoice_id` = ?
    AND (`position`) NOT IN (?, ?);
-- ("in_1", 0, 1)

-- replace `invoice_discounts`: 2 rows
INSERT INTO `invoice_discounts` (`invoice_id`, `position`, `discount_id`)
VALUES
    (?, ?, ?),
    (?, ?, ?)
AS `invoice_discounts_new`
ON DUPLICATE KEY UPDATE
    `discount_id` = IF(`invoice_discounts`.`invoice_id` = `invoice_discounts_new`.`invoice_id` AND `invoice_discounts`.`position` = `invoice_discounts_new`.`position`, `invoice_discounts_new`.`discount_id`, (SELECT 1 UNION ALL SELECT 2));
-- ("in_1", 0, "di_1")
-- ("in_1", 1, "di_2")

-- upsert `customers`: 1 row
INSERT INTO `customers` (`id`, `email`)
VALUES
    (?, ?)
AS `customers_new`
ON DUPLICATE KEY UPDATE
    `email` = IF(`customers`.`id` = `customers_new`.`id`, `customers_new`.`email`, (SELECT 1 UNION ALL SELECT 2));
-- ("cus_2", "ada@example.com")

-- replace `invoice_discounts`: rows that the event no longer has
DELETE FROM `invoice_discounts`
WHERE `invoice_id` = ?;
-- ("in_2")

-- replace `invoice_discounts`: rows that the event no longer has
DELETE FROM `invoice_discounts`
WHERE `invoice_id` = ?
    AND (`position`) NOT IN (?);
-- ("in_1", 0)

-- replace `invoice_discounts`: 1 row
INSERT INTO `invoice_discounts` (`invoice_id`, `position`, `discount_id`)
VALUES
    (?, ?, ?)
AS `invoice_discounts_new`
ON DUPLICATE KEY UPDATE
    `discount_id` = IF(`invoice_discounts`.`invoice_id` = `invoice_discounts_new`.`invoice_id` AND `invoice_discounts`.`position` = `invoice_discounts_new`.`position`, `invoice_discounts_new`.`discount_id`, (SELECT 1 UNION ALL SELECT 2));
-- ("in_1", 0, "di_2")

