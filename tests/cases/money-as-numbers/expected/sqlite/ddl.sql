CREATE TABLE IF NOT EXISTS "payments" (
    "id" INT NOT NULL,
    "revenue" TEXT,
    PRIMARY KEY ("id")
);
