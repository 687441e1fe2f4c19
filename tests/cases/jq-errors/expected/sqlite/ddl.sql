CREATE TABLE IF NOT EXISTS "things" (
    "id" INT NOT NULL,
    "part" INT NOT NULL,
    "a" INT,
    "b" VARCHAR(9),
    "c" TEXT,
    PRIMARY KEY ("id", "part")
);
