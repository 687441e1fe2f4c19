CREATE TABLE IF NOT EXISTS "shifts" (
    "id" INT NOT NULL,
    "begins_at" TIMESTAMP(6),
    PRIMARY KEY ("id")
);
