CREATE TABLE IF NOT EXISTS "readings" (
    "id" INT NOT NULL,
    "at" TEXT,
    PRIMARY KEY ("id")
);
