CREATE TABLE IF NOT EXISTS "customers" (
    "id" INT NOT NULL,
    "name" VARCHAR(40),
    PRIMARY KEY ("id")
);

CREATE TABLE IF NOT EXISTS "orders" (
    "id" INT NOT NULL,
    "customer_id" INT,
    "total" TEXT,
    PRIMARY KEY ("id")
);
