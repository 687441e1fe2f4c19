CREATE TABLE IF NOT EXISTS "events" (
    "id" VARCHAR(20) COLLATE "C" NOT NULL,
    "type" VARCHAR(40),
    "occurred_at" TIMESTAMP(6),
    PRIMARY KEY ("id")
);

CREATE TABLE IF NOT EXISTS "orders" (
    "id" INT NOT NULL,
    "state" VARCHAR(9),
    "total" DECIMAL(10,2),
    PRIMARY KEY ("id")
);
