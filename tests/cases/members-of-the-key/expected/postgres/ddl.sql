CREATE TABLE IF NOT EXISTS "stock" (
    "shop" INT NOT NULL,
    "sku" VARCHAR(9) COLLATE "C" NOT NULL,
    "qty" INT,
    PRIMARY KEY ("shop", "sku")
);
