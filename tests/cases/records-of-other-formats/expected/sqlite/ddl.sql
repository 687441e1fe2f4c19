CREATE TABLE IF NOT EXISTS "stock" (
    "sku" VARCHAR(20) NOT NULL,
    "quantity" INT NOT NULL,
    PRIMARY KEY ("sku")
);
