CREATE TABLE IF NOT EXISTS "tills" (
    "id" INT NOT NULL,
    "name" VARCHAR(4),
    "price" DECIMAL(6,2),
    "opened" TIMESTAMP(0),
    "seen" TIMESTAMP(3),
    PRIMARY KEY ("id")
);

CREATE TABLE IF NOT EXISTS "entries" (
    "id" INT NOT NULL,
    "day" DATE NOT NULL,
    "text" VARCHAR(20),
    PRIMARY KEY ("id", "day")
);
