-- upsert `invoices`: 1 row
INSERT INTO `invoices` (`id`, `customer_id`)
VALUES
    (?, ?)
ON DUPLICATE KEY UPDATE
    `customer_id` = CASE WHEN `id` = VALUES(`id`) THEN VALUES(`customer_id`) WHEN EXP(1000) > 0 THEN VALUES(`customer_id`) END;
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
ON DUPLICATE KEY UPDATE
    `discount_id` = CASE WHEN `invoice_id` = VALUES(`invoice_id`) AND `position` = VALUES(`position`) THEN VALUES(`discount_id`) WHEN EXP(1000) > 0 THEN VALUES(`discount_id`) END;
-- ("in_1", 0, "di_1")
-- ("in_1", 1, "di_2")

-- upsert `customers`: 1 row
INSERT INTO `customers` (`id`, `email`)
VALUES
    (?, ?)
ON DUPLICATE KEY UPDATE
    `email` = CASE WHEN `id` = VALUES(`id`) THEN VALUES(`email`) WHEN EXP(1000) > 0 THEN VALUES(`email`) END;
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
ON DUPLICATE KEY UPDATE
    `discount_id` = CASE WHEN `invoice_id` = VALUES(`invoice_id`) AND `position` = VALUES(`position`) THEN VALUES(`discount_id`) WHEN EXP(1000) > 0 THEN VALUES(`discount_id`) END;
-- ("in_1", 0, "di_2")

