CREATE TABLE IF NOT EXISTS "payments" (
    "id" INT NOT NULL,
    "amount" TEXT,
    "revenue" TEXT,
    PRIMARY KEY ("id")
);
