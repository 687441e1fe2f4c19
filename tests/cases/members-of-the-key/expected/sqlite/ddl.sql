CREATE TABLE IF NOT EXISTS "stock" (
    "shop" INT NOT NULL,
    "sku" VARCHAR(9) NOT NULL,
    "qty" INT,
    PRIMARY KEY ("shop", "sku")
);
