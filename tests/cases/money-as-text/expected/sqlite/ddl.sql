CREATE TABLE IF NOT EXISTS "products" (
    "id" INT NOT NULL,
    "usd" TEXT,
    "eur" TEXT,
    "net" TEXT,
    PRIMARY KEY ("id")
);
