CREATE TABLE IF NOT EXISTS "cart_items" (
    "cart_id" INT NOT NULL,
    "sku" VARCHAR(9) COLLATE "C" NOT NULL,
    "qty" INT,
    PRIMARY KEY ("cart_id", "sku")
);
