CREATE TABLE IF NOT EXISTS "stock" (
    "sku" VARCHAR(20) COLLATE "C" NOT NULL,
    "quantity" INT NOT NULL,
    PRIMARY KEY ("sku")
);
