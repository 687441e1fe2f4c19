-- upsert `suppliers`: 1 row
INSERT INTO "suppliers" ("supplier_id", "email", "primary_phone", "legal_name", "supplier_name", "business_street_1", "business_street_2", "business_city", "business_state", "business_zip_code", "business_country", "status", "created_at", "updated_at", "event_id", "event_timestamp")
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT ("supplier_id") DO UPDATE SET
    "email" = excluded."email",
    "primary_phone" = excluded."primary_phone",
    "legal_name" = excluded."legal_name",
    "supplier_name" = excluded."supplier_name",
    "business_street_1" = excluded."business_street_1",
    "business_street_2" = excluded."business_street_2",
    "business_city" = excluded."business_city",
    "business_state" = excluded."business_state",
    "business_zip_code" = excluded."business_zip_code",
    "business_country" = excluded."business_country",
    "status" = excluded."status",
    "updated_at" = excluded."updated_at",
    "event_id" = excluded."event_id",
    "event_timestamp" = excluded."event_timestamp";
-- ("60a7b2c3d4e5f6a7b8c9d0e1", "sales@acme.example.com", "+1-555-9999", "Acme Ceramics Ltd.", "Acme Ceramics", "1 Kiln Road", "Unit 4", "Portland", "OR", "97201", "US", "active", "2025-01-10 09:00:00.000000", "2025-01-10 09:00:00.000000", "0b9f3c7e-52a1-4f0e-9d5e-737500000001", "2025-01-10 09:00:00.000000")

-- delete `suppliers`: 1 row
DELETE FROM "suppliers"
WHERE "supplier_id" = ?;
-- ("60a7b2c3d4e5f6a7b8c9d0e4")

