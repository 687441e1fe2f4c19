CREATE TABLE IF NOT EXISTS "suppliers" (
    "supplier_id" VARCHAR(24) NOT NULL,
    "email" VARCHAR(255) NOT NULL,
    "primary_phone" VARCHAR(50),
    "legal_name" VARCHAR(200) NOT NULL,
    "supplier_name" VARCHAR(200),
    "business_street_1" VARCHAR(200),
    "business_street_2" VARCHAR(200),
    "business_city" VARCHAR(100),
    "business_state" VARCHAR(100),
    "business_zip_code" VARCHAR(20),
    "business_country" VARCHAR(2),
    "status" VARCHAR(20) NOT NULL,
    "created_at" TEXT NOT NULL,
    "updated_at" TEXT NOT NULL,
    "event_id" VARCHAR(36),
    "event_timestamp" TEXT,
    PRIMARY KEY ("supplier_id")
);
CREATE INDEX IF NOT EXISTS "idx_suppliers_email" ON "suppliers" ("email");
CREATE INDEX IF NOT EXISTS "idx_suppliers_country" ON "suppliers" ("business_country");
CREATE INDEX IF NOT EXISTS "idx_suppliers_status" ON "suppliers" ("status");
