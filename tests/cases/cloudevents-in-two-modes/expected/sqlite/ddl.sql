CREATE TABLE IF NOT EXISTS "events" (
    "id" VARCHAR(20) NOT NULL,
    "type" VARCHAR(40),
    "occurred_at" TEXT,
    PRIMARY KEY ("id")
);

CREATE TABLE IF NOT EXISTS "orders" (
    "id" INT NOT NULL,
    "state" VARCHAR(9),
    "total" TEXT,
    PRIMARY KEY ("id")
);
