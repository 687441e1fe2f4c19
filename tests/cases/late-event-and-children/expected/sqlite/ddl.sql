CREATE TABLE IF NOT EXISTS "orders" (
    "id" INT NOT NULL,
    "state" VARCHAR(9),
    "changed_at" TEXT,
    PRIMARY KEY ("id")
);

CREATE TABLE IF NOT EXISTS "order_items" (
    "order_id" INT NOT NULL,
    "sku" VARCHAR(9) NOT NULL,
    "qty" INT,
    PRIMARY KEY ("order_id", "sku")
);
