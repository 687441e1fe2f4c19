CREATE TABLE IF NOT EXISTS "prices" (
    "id" INT NOT NULL,
    "price" TEXT,
    "amount" TEXT,
    PRIMARY KEY ("id")
);
