CREATE TABLE IF NOT EXISTS "shifts" (
    "id" INT NOT NULL,
    "begins_at" TEXT,
    PRIMARY KEY ("id")
);
