-- upsert `suppliers`: 1 row
INSERT INTO "suppliers" ("supplier_id", "email", "primary_phone", "legal_name", "supplier_name", "business_street_1", "business_street_2", "business_city", "business_state", "business_zip_code", "business_country", "status", "created_at", "updated_at", "event_id", "event_timestamp")
SELECT new."supplier_id", new."email", new."primary_phone", new."legal_name", new."supplier_name", new."business_street_1", new."business_street_2", new."business_city", new."business_state", new."business_zip_code", new."business_country", new."status", new."created_at", new."updated_at", new."event_id", new."event_timestamp"
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[],
    $3::TEXT[],
    $4::TEXT[],
    $5::TEXT[],
    $6::TEXT[],
    $7::TEXT[],
    $8::TEXT[],
    $9::TEXT[],
    $10::TEXT[],
    $11::TEXT[],
    $12::TEXT[],
    $13::TIMESTAMP[],
    $14::TIMESTAMP[],
    $15::TEXT[],
    $16::TIMESTAMP[]
) AS new ("supplier_id", "email", "primary_phone", "legal_name", "supplier_name", "business_street_1", "business_street_2", "business_city", "business_state", "business_zip_code", "business_country", "status", "created_at", "updated_at", "event_id", "event_timestamp")
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
    "event_timestamp" = excluded."event_timestamp"
WHERE ROW("suppliers"."email", "suppliers"."primary_phone", "suppliers"."legal_name", "suppliers"."supplier_name", "suppliers"."business_street_1", "suppliers"."business_street_2", "suppliers"."business_city", "suppliers"."business_state", "suppliers"."business_zip_code", "suppliers"."business_country", "suppliers"."status", "suppliers"."updated_at", "suppliers"."event_id", "suppliers"."event_timestamp")::RECORD
    *<> ROW(excluded."email", excluded."primary_phone", excluded."legal_name", excluded."supplier_name", excluded."business_street_1", excluded."business_street_2", excluded."business_city", excluded."business_state", excluded."business_zip_code", excluded."business_country", excluded."status", excluded."updated_at", excluded."event_id", excluded."event_timestamp")::RECORD;
-- $1 = ["60a7b2c3d4e5f6a7b8c9d0e1"]
-- $2 = ["sales@acme.example.com"]
-- $3 = ["+1-555-9999"]
-- $4 = ["Acme Ceramics Ltd."]
-- $5 = ["Acme Ceramics"]
-- $6 = ["1 Kiln Road"]
-- $7 = ["Unit 4"]
-- $8 = ["Portland"]
-- $9 = ["OR"]
-- $10 = ["97201"]
-- $11 = ["US"]
-- $12 = ["active"]
-- $13 = ["2025-01-10 09:00:00.000000"]
-- $14 = ["2025-01-10 09:00:00.000000"]
-- $15 = ["0b9f3c7e-52a1-4f0e-9d5e-737500000001"]
-- $16 = ["2025-01-10 09:00:00.000000"]

-- delete `suppliers`: 1 row
DELETE FROM "suppliers" AS stored
USING UNNEST(
    $1::TEXT[]
) AS given (column1)
WHERE "stored"."supplier_id" = given.column1::TEXT;
-- $1 = ["60a7b2c3d4e5f6a7b8c9d0e4"]

