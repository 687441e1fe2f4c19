-- upsert `suppliers`: 1 row
INSERT INTO `suppliers` (`supplier_id`, `email`, `primary_phone`, `legal_name`, `supplier_name`, `business_street_1`, `business_street_2`, `business_city`, `business_state`, `business_zip_code`, `business_country`, `status`, `created_at`, `updated_at`, `event_id`, `event_timestamp`)
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
AS `suppliers_new`
ON DUPLICATE KEY UPDATE
    `email` = IF(`suppliers`.`supplier_id` = `suppliers_new`.`supplier_id`, `suppliers_new`.`email`, (SELECT 1 UNION ALL SELECT 2)),
    `primary_phone` = `suppliers_new`.`primary_phone`,
    `legal_name` = `suppliers_new`.`legal_name`,
    `supplier_name` = `suppliers_new`.`supplier_name`,
    `business_street_1` = `suppliers_new`.`business_street_1`,
    `business_street_2` = `suppliers_new`.`business_street_2`,
    `business_city` = `suppliers_new`.`business_city`,
    `business_state` = `suppliers_new`.`business_state`,
    `business_zip_code` = `suppliers_new`.`business_zip_code`,
    `business_country` = `suppliers_new`.`business_country`,
    `status` = `suppliers_new`.`status`,
    `updated_at` = `suppliers_new`.`updated_at`,
    `event_id` = `suppliers_new`.`event_id`,
    `event_timestamp` = `suppliers_new`.`event_timestamp`;
-- ("60a7b2c3d4e5f6a7b8c9d0e1", "sales@acme.example.com", "+1-555-9999", "Acme Ceramics Ltd.", "Acme Ceramics", "1 Kiln Road", "Unit 4", "Portland", "OR", "97201", "US", "active", "2025-01-10 09:00:00.000000", "2025-01-10 09:00:00.000000", "0b9f3c7e-52a1-4f0e-9d5e-737500000001", "2025-01-10 09:00:00.000000")

-- delete `suppliers`: 1 row
DELETE FROM `suppliers`
WHERE `supplier_id` = ?;
-- ("60a7b2c3d4e5f6a7b8c9d0e4")

