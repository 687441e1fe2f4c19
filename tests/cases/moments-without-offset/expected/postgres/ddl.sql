CREATE TABLE IF NOT EXISTS "readings" (
    "id" INT NOT NULL,
    "at" TIMESTAMP(6),
    PRIMARY KEY ("id")
);
