CREATE TABLE IF NOT EXISTS "products" (
    "product_id" VARCHAR(24) NOT NULL,
    "supplier_id" VARCHAR(24) NOT NULL,
    "name" VARCHAR(200) NOT NULL,
    "category" VARCHAR(50),
    "unit_type" VARCHAR(20),
    "base_price_cents" INT NOT NULL,
    "image_url" TEXT,
    "status" VARCHAR(20) NOT NULL,
    "created_at" TEXT NOT NULL,
    "updated_at" TEXT NOT NULL,
    "event_id" VARCHAR(36),
    "event_timestamp" TEXT,
    PRIMARY KEY ("product_id")
);
CREATE INDEX IF NOT EXISTS "idx_products_supplier" ON "products" ("supplier_id");
CREATE INDEX IF NOT EXISTS "idx_products_category" ON "products" ("category");
CREATE INDEX IF NOT EXISTS "idx_products_status" ON "products" ("status");

CREATE TABLE IF NOT EXISTS "product_variants" (
    "id" INTEGER PRIMARY KEY AUTOINCREMENT,
    "product_id" VARCHAR(24) NOT NULL,
    "variant_key" VARCHAR(50) NOT NULL,
    "variant_name" VARCHAR(200),
    "attributes_json" TEXT,
    "price_cents" INT NOT NULL,
    "quantity" INT DEFAULT 0,
    "image_url" TEXT,
    CONSTRAINT "uq_product_variant" UNIQUE ("product_id", "variant_key"),
    CONSTRAINT "fk_variants_product" FOREIGN KEY ("product_id")
        REFERENCES "products" ("product_id") ON DELETE CASCADE
);
CREATE INDEX IF NOT EXISTS "idx_variants_product" ON "product_variants" ("product_id");
