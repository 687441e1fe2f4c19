CREATE TABLE IF NOT EXISTS "readings" (
    "id" INT NOT NULL,
    "value" DOUBLE PRECISION,
    PRIMARY KEY ("id")
);
