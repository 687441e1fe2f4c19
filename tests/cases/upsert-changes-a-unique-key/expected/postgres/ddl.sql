CREATE TABLE IF NOT EXISTS "articles" (
    "id" INT NOT NULL,
    "sku" VARCHAR(9) COLLATE "C" NOT NULL,
    "price" INT,
    "sold" BOOLEAN DEFAULT FALSE,
    PRIMARY KEY ("id"),
    CONSTRAINT "uq_sku" UNIQUE ("sku")
);
