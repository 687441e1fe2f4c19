CREATE TABLE IF NOT EXISTS "products" (
    "id" INT NOT NULL,
    "unit" VARCHAR(10) NOT NULL,
    "stock" INT NOT NULL,
    PRIMARY KEY ("id")
);
