CREATE TABLE IF NOT EXISTS "stock" (
    "sku" VARCHAR(9) NOT NULL,
    "sold" INT,
    "largest" INT,
    PRIMARY KEY ("sku")
);
