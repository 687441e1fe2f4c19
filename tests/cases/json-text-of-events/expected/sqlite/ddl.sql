CREATE TABLE IF NOT EXISTS "readings" (
    "id" INT NOT NULL,
    "value" DOUBLE PRECISION,
    "sender" VARCHAR(9),
    PRIMARY KEY ("id")
);
