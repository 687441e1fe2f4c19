CREATE TABLE IF NOT EXISTS "plain" (
    "id" INT NOT NULL,
    "day" TEXT,
    "compact" TEXT,
    "at" TEXT,
    "amount" TEXT,
    "score" TEXT,
    "data" BLOB,
    "first" VARCHAR(9),
    PRIMARY KEY ("id")
);
