CREATE TABLE IF NOT EXISTS "orders" (
    "id" INT NOT NULL,
    "state" VARCHAR(9),
    "total" TEXT,
    "changed" INT,
    PRIMARY KEY ("id")
);

CREATE TABLE IF NOT EXISTS "lines" (
    "order" INT NOT NULL,
    "line" INT NOT NULL,
    "gift" INT NOT NULL,
    "name" VARCHAR(20),
    PRIMARY KEY ("order", "line", "gift")
);
