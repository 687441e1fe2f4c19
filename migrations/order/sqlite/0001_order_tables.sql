CREATE TABLE IF NOT EXISTS "orders" (
    "order_id" VARCHAR(24) NOT NULL,
    "order_number" VARCHAR(50) NOT NULL,
    "customer_user_id" VARCHAR(24) NOT NULL,
    "customer_display_name" VARCHAR(200),
    "customer_email" VARCHAR(255),
    "customer_phone" VARCHAR(50),
    "shipping_recipient_name" VARCHAR(200),
    "shipping_phone" VARCHAR(50),
    "shipping_street_1" VARCHAR(200),
    "shipping_street_2" VARCHAR(200),
    "shipping_city" VARCHAR(100),
    "shipping_state" VARCHAR(100),
    "shipping_zip_code" VARCHAR(20),
    "shipping_country" VARCHAR(2),
    "status" VARCHAR(20) NOT NULL,
    "created_at" TEXT NOT NULL,
    "updated_at" TEXT NOT NULL,
    "event_id" VARCHAR(36),
    "event_timestamp" TEXT,
    PRIMARY KEY ("order_id"),
    CONSTRAINT "uq_order_number" UNIQUE ("order_number")
);
CREATE INDEX IF NOT EXISTS "idx_orders_customer" ON "orders" ("customer_user_id");
CREATE INDEX IF NOT EXISTS "idx_orders_status" ON "orders" ("status");
CREATE INDEX IF NOT EXISTS "idx_orders_created" ON "orders" ("created_at");

CREATE TABLE IF NOT EXISTS "order_items" (
    "id" INTEGER PRIMARY KEY AUTOINCREMENT,
    "order_id" VARCHAR(24) NOT NULL,
    "item_id" VARCHAR(50) NOT NULL,
    "product_id" VARCHAR(24) NOT NULL,
    "supplier_id" VARCHAR(24) NOT NULL,
    "product_name" VARCHAR(200),
    "variant_name" VARCHAR(200),
    "variant_attributes_json" TEXT,
    "image_url" TEXT,
    "supplier_name" VARCHAR(200),
    "quantity" INT NOT NULL,
    "unit_price_cents" INT NOT NULL,
    "final_price_cents" INT NOT NULL,
    "total_cents" INT NOT NULL,
    "fulfillment_status" VARCHAR(20),
    "shipped_quantity" INT DEFAULT 0,
    "tracking_number" VARCHAR(100),
    "carrier" VARCHAR(100),
    "shipped_at" TEXT,
    "delivered_at" TEXT,
    CONSTRAINT "uq_order_item" UNIQUE ("order_id", "item_id"),
    CONSTRAINT "fk_items_order" FOREIGN KEY ("order_id")
        REFERENCES "orders" ("order_id") ON DELETE CASCADE
);
CREATE INDEX IF NOT EXISTS "idx_items_order" ON "order_items" ("order_id");
CREATE INDEX IF NOT EXISTS "idx_items_product" ON "order_items" ("product_id");
