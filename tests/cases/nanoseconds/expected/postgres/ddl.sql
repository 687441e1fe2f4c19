CREATE TABLE IF NOT EXISTS "spans" (
    "id" VARCHAR(8) COLLATE "C" NOT NULL,
    "started_at" TIMESTAMP(6),
    "ended_at" TIMESTAMP(6),
    "seen_at" TIMESTAMP(6),
    PRIMARY KEY ("id")
);
