CREATE TABLE IF NOT EXISTS "lines" (
    "cart" INT NOT NULL,
    "sku" VARCHAR(9) NOT NULL,
    "customer" VARCHAR(9),
    "quantity" INT NOT NULL,
    PRIMARY KEY ("cart", "sku")
);
