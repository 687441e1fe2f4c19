-- tests/cases/supplier/events.ndjson:1: supplier.created 60a7b2c3d4e5f6a7b8c9d0e1
-- upsert `suppliers`: 1 row
--    supplier_id        60a7b2c3d4e5f6a7b8c9d0e1
--    email              sales@acme.example.com
--    primary_phone      +1-555-9999
--    legal_name         Acme Ceramics Ltd.
--    supplier_name      Acme Ceramics
--    business_street_1  1 Kiln Road
--    business_street_2  Unit 4
--    business_city      Portland
--    business_state     OR
--    business_zip_code  97201
--    business_country   US
--    status             active
--    created_at         2025-01-10 09:00:00.000000
--    updated_at         2025-01-10 09:00:00.000000
--    event_id           0b9f3c7e-52a1-4f0e-9d5e-737500000001
--    event_timestamp    2025-01-10 09:00:00.000000
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

-- tests/cases/supplier/events.ndjson:2: supplier.created 60a7b2c3d4e5f6a7b8c9d0e2
-- upsert `suppliers`: 1 row
--    supplier_id        60a7b2c3d4e5f6a7b8c9d0e2
--    email              info@len.example.cz
--    primary_phone      NULL
--    legal_name         Len a konopí s.r.o.
--    supplier_name      Len a konopí s.r.o.
--    business_street_1  Náměstí 12
--    business_street_2  NULL
--    business_city      Plzeň
--    business_state     NULL
--    business_zip_code  30100
--    business_country   CZ
--    status             pending
--    created_at         2025-01-11 09:00:00.000000
--    updated_at         2025-01-11 09:00:00.000000
--    event_id           0b9f3c7e-52a1-4f0e-9d5e-737500000002
--    event_timestamp    2025-01-11 09:00:00.000000
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
-- ("60a7b2c3d4e5f6a7b8c9d0e2", "info@len.example.cz", NULL, "Len a konopí s.r.o.", "Len a konopí s.r.o.", "Náměstí 12", NULL, "Plzeň", NULL, "30100", "CZ", "pending", "2025-01-11 09:00:00.000000", "2025-01-11 09:00:00.000000", "0b9f3c7e-52a1-4f0e-9d5e-737500000002", "2025-01-11 09:00:00.000000")

-- tests/cases/supplier/events.ndjson:3: supplier.created 60a7b2c3d4e5f6a7b8c9d0e3
-- upsert `suppliers`: 1 row
--    supplier_id        60a7b2c3d4e5f6a7b8c9d0e3
--    email              a@example.com
--    primary_phone      NULL
--    legal_name         Nowhere Inc.
--    supplier_name      Nowhere Inc.
--    business_street_1  NULL
--    business_street_2  NULL
--    business_city      NULL
--    business_state     NULL
--    business_zip_code  NULL
--    business_country   NULL
--    status             active
--    created_at         2025-01-12 09:00:00.000000
--    updated_at         2025-01-12 09:00:00.000000
--    event_id           0b9f3c7e-52a1-4f0e-9d5e-737500000003
--    event_timestamp    2025-01-12 09:00:00.000000
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
-- ("60a7b2c3d4e5f6a7b8c9d0e3", "a@example.com", NULL, "Nowhere Inc.", "Nowhere Inc.", NULL, NULL, NULL, NULL, NULL, NULL, "active", "2025-01-12 09:00:00.000000", "2025-01-12 09:00:00.000000", "0b9f3c7e-52a1-4f0e-9d5e-737500000003", "2025-01-12 09:00:00.000000")

-- tests/cases/supplier/events.ndjson:4: supplier.created 60a7b2c3d4e5f6a7b8c9d0e1
-- upsert `suppliers`: 1 row
--    supplier_id        60a7b2c3d4e5f6a7b8c9d0e1
--    email              sales@acme.example.com
--    primary_phone      +1-555-9999
--    legal_name         Acme Ceramics Ltd.
--    supplier_name      Acme Ceramics
--    business_street_1  1 Kiln Road
--    business_street_2  Unit 4
--    business_city      Portland
--    business_state     OR
--    business_zip_code  97201
--    business_country   US
--    status             active
--    created_at         2025-01-10 09:00:00.000000
--    updated_at         2025-01-10 09:00:00.000000
--    event_id           0b9f3c7e-52a1-4f0e-9d5e-737500000001
--    event_timestamp    2025-01-10 09:00:00.000000
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

-- tests/cases/supplier/events.ndjson:5: supplier.updated 60a7b2c3d4e5f6a7b8c9d0e1
-- upsert `suppliers`: 1 row
--    supplier_id        60a7b2c3d4e5f6a7b8c9d0e1
--    email              hello@acme.example.com
--    primary_phone      +1-555-9999
--    legal_name         Acme Ceramics Ltd.
--    supplier_name      Acme Ceramics
--    business_street_1  99 Harbour St
--    business_street_2  NULL
--    business_city      Seattle
--    business_state     WA
--    business_zip_code  98101
--    business_country   US
--    status             active
--    created_at         2025-02-01 10:00:00.000000
--    updated_at         2025-02-01 10:00:00.000000
--    event_id           0b9f3c7e-52a1-4f0e-9d5e-737500000004
--    event_timestamp    2025-02-01 10:00:00.000000
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
-- ("60a7b2c3d4e5f6a7b8c9d0e1", "hello@acme.example.com", "+1-555-9999", "Acme Ceramics Ltd.", "Acme Ceramics", "99 Harbour St", NULL, "Seattle", "WA", "98101", "US", "active", "2025-02-01 10:00:00.000000", "2025-02-01 10:00:00.000000", "0b9f3c7e-52a1-4f0e-9d5e-737500000004", "2025-02-01 10:00:00.000000")

-- tests/cases/supplier/events.ndjson:6: supplier.updated 60a7b2c3d4e5f6a7b8c9d0e1
-- upsert `suppliers`: 1 row
--    supplier_id        60a7b2c3d4e5f6a7b8c9d0e1
--    email              hello@acme.example.com
--    primary_phone      +1-555-9999
--    legal_name         Acme Ceramics Ltd.
--    supplier_name      Acme Ceramics
--    business_street_1  99 Harbour St
--    business_street_2  NULL
--    business_city      Seattle
--    business_state     WA
--    business_zip_code  98101
--    business_country   US
--    status             active
--    created_at         2025-02-01 10:00:00.000000
--    updated_at         2025-02-01 10:00:00.000000
--    event_id           0b9f3c7e-52a1-4f0e-9d5e-737500000004
--    event_timestamp    2025-02-01 10:00:00.000000
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
-- ("60a7b2c3d4e5f6a7b8c9d0e1", "hello@acme.example.com", "+1-555-9999", "Acme Ceramics Ltd.", "Acme Ceramics", "99 Harbour St", NULL, "Seattle", "WA", "98101", "US", "active", "2025-02-01 10:00:00.000000", "2025-02-01 10:00:00.000000", "0b9f3c7e-52a1-4f0e-9d5e-737500000004", "2025-02-01 10:00:00.000000")

-- tests/cases/supplier/events.ndjson:7: supplier.created 60a7b2c3d4e5f6a7b8c9d0e4
-- upsert `suppliers`: 1 row
--    supplier_id        60a7b2c3d4e5f6a7b8c9d0e4
--    email              gone@example.com
--    primary_phone      NULL
--    legal_name         Gone & Co.
--    supplier_name      Gone & Co.
--    business_street_1  NULL
--    business_street_2  NULL
--    business_city      NULL
--    business_state     NULL
--    business_zip_code  NULL
--    business_country   NULL
--    status             closed
--    created_at         2025-02-02 09:00:00.000000
--    updated_at         2025-02-02 09:00:00.000000
--    event_id           0b9f3c7e-52a1-4f0e-9d5e-737500000005
--    event_timestamp    2025-02-02 09:00:00.000000
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
-- ("60a7b2c3d4e5f6a7b8c9d0e4", "gone@example.com", NULL, "Gone & Co.", "Gone & Co.", NULL, NULL, NULL, NULL, NULL, NULL, "closed", "2025-02-02 09:00:00.000000", "2025-02-02 09:00:00.000000", "0b9f3c7e-52a1-4f0e-9d5e-737500000005", "2025-02-02 09:00:00.000000")

-- tests/cases/supplier/events.ndjson:8: supplier.deleted 60a7b2c3d4e5f6a7b8c9d0e4
-- delete `suppliers`: 1 row
--    where supplier_id  60a7b2c3d4e5f6a7b8c9d0e4
DELETE FROM `suppliers`
WHERE `supplier_id` = ?;
-- ("60a7b2c3d4e5f6a7b8c9d0e4")

-- tests/cases/supplier/events.ndjson:9: supplier.deleted 60a7b2c3d4e5f6a7b8c9d0e4
-- delete `suppliers`: 1 row
--    where supplier_id  60a7b2c3d4e5f6a7b8c9d0e4
DELETE FROM `suppliers`
WHERE `supplier_id` = ?;
-- ("60a7b2c3d4e5f6a7b8c9d0e4")

-- tests/cases/supplier/events.ndjson:10: supplier.updated 60a7b2c3d4e5f6a7b8c9d0e1
-- dead letter (extract): `$.data.contact_info` is text, the path takes an object; column `suppliers.email` cannot be read

-- tests/cases/supplier/events.ndjson:11: supplier.updated 60a7b2c3d4e5f6a7b8c9d0e1
-- dead letter (extract): `$.data.company_info.legal_name` matches nothing, column `suppliers.legal_name` is required

-- tests/cases/supplier/events.ndjson:12: supplier.updated 60a7b2c3d4e5f6a7b8c9d0e1
-- dead letter (extract): `$.data.business_address.country` is text of 6 characters, column `suppliers.business_country` takes `varchar(2)`

-- tests/cases/supplier/events.ndjson:13: supplier.updated 60a7b2c3d4e5f6a7b8c9d0e1
-- dead letter (extract): the first of `$.data.company_info.trade_name`, `$.data.company_info.legal_name` is an array, column `suppliers.supplier_name` takes `varchar(200)`

-- tests/cases/supplier/events.ndjson:14: supplier.updated 60a7b2c3d4e5f6a7b8c9d0e2
-- upsert `suppliers`: 1 row
--    supplier_id        60a7b2c3d4e5f6a7b8c9d0e2
--    email              info@len.example.cz
--    primary_phone      +420 123 456 789
--    legal_name         Len a konopí s.r.o.
--    supplier_name      Len
--    business_street_1  Náměstí 12
--    business_street_2  NULL
--    business_city      Plzeň
--    business_state     NULL
--    business_zip_code  30100
--    business_country   CZ
--    status             active
--    created_at         2025-01-11 09:00:00.000000
--    updated_at         2025-02-05 09:00:00.000000
--    event_id           0b9f3c7e-52a1-4f0e-9d5e-737500000012
--    event_timestamp    2025-02-05 09:00:00.000000
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
-- ("60a7b2c3d4e5f6a7b8c9d0e2", "info@len.example.cz", "+420 123 456 789", "Len a konopí s.r.o.", "Len", "Náměstí 12", NULL, "Plzeň", NULL, "30100", "CZ", "active", "2025-01-11 09:00:00.000000", "2025-02-05 09:00:00.000000", "0b9f3c7e-52a1-4f0e-9d5e-737500000012", "2025-02-05 09:00:00.000000")

