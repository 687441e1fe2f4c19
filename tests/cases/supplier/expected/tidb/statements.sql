-- upsert `suppliers`: 1 row
INSERT INTO `suppliers` (`supplier_id`, `email`, `primary_phone`, `legal_name`, `supplier_name`, `business_street_1`, `business_street_2`, `business_city`, `business_state`, `business_zip_code`, `business_country`, `status`, `created_at`, `updated_at`, `event_id`, `event_timestamp`)
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `email` = CASE WHEN `supplier_id` = VALUES(`supplier_id`) THEN VALUES(`email`) WHEN EXP(1000) > 0 THEN VALUES(`email`) END,
    `primary_phone` = VALUES(`primary_phone`),
    `legal_name` = VALUES(`legal_name`),
    `supplier_name` = VALUES(`supplier_name`),
    `business_street_1` = VALUES(`business_street_1`),
    `business_street_2` = VALUES(`business_street_2`),
    `business_city` = VALUES(`business_city`),
    `business_state` = VALUES(`business_state`),
    `business_zip_code` = VALUES(`business_zip_code`),
    `business_country` = VALUES(`business_country`),
    `status` = VALUES(`status`),
    `updated_at` = VALUES(`updated_at`),
    `event_id` = VALUES(`event_id`),
    `event_timestamp` = VALUES(`event_timestamp`);
-- ("60a7b2c3d4e5f6a7b8c9d0e1", "sales@acme.example.com", "+1-555-9999", "Acme Ceramics Ltd.", "Acme Ceramics", "1 Kiln Road", "Unit 4", "Portland", "OR", "97201", "US", "active", "2025-01-10 09:00:00.000000", "2025-01-10 09:00:00.000000", "0b9f3c7e-52a1-4f0e-9d5e-737500000001", "2025-01-10 09:00:00.000000")

-- delete `suppliers`: 1 row
DELETE FROM `suppliers`
WHERE `supplier_id` IN (?, NULL);
-- ("60a7b2c3d4e5f6a7b8c9d0e4")

