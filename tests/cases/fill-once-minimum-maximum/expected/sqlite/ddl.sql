CREATE TABLE IF NOT EXISTS "pages" (
    "id" VARCHAR(20) NOT NULL,
    "referrer" VARCHAR(20),
    "first_seen" TEXT,
    "last_seen" TEXT,
    PRIMARY KEY ("id")
);
