CREATE TABLE IF NOT EXISTS "pages" (
    "id" VARCHAR(20) COLLATE "C" NOT NULL,
    "referrer" VARCHAR(20),
    "first_seen" TIMESTAMP(6),
    "last_seen" TIMESTAMP(6),
    PRIMARY KEY ("id")
);
