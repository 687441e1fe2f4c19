CREATE TABLE IF NOT EXISTS "articles" (
    "id" INT NOT NULL,
    "sku" VARCHAR(9) NOT NULL,
    "price" INT,
    "sold" BOOLEAN DEFAULT 0,
    PRIMARY KEY ("id"),
    CONSTRAINT "uq_sku" UNIQUE ("sku")
);
