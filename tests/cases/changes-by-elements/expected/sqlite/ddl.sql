CREATE TABLE IF NOT EXISTS "cart_items" (
    "cart" INT NOT NULL,
    "position" INT NOT NULL,
    "sku" VARCHAR(9) NOT NULL,
    "qty" INT,
    "seen" INT,
    PRIMARY KEY ("cart", "position")
);
CREATE INDEX IF NOT EXISTS "idx_sku" ON "cart_items" ("cart", "sku");
