CREATE TABLE IF NOT EXISTS "tills" (
    "id" INT NOT NULL,
    "name" VARCHAR(4),
    "price" TEXT,
    "opened" TEXT,
    "seen" TEXT,
    PRIMARY KEY ("id")
);

CREATE TABLE IF NOT EXISTS "entries" (
    "id" INT NOT NULL,
    "day" TEXT NOT NULL,
    "text" VARCHAR(20),
    PRIMARY KEY ("id", "day")
);
