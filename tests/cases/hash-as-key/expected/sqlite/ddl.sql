CREATE TABLE IF NOT EXISTS "orders" (
    "order_key" CHAR(64) NOT NULL,
    "shop" VARCHAR(20),
    "number" VARCHAR(20),
    "total" TEXT,
    PRIMARY KEY ("order_key")
);
