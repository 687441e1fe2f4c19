CREATE TABLE IF NOT EXISTS "spans" (
    "id" VARCHAR(8) NOT NULL,
    "started_at" TEXT,
    "ended_at" TEXT,
    "seen_at" TEXT,
    PRIMARY KEY ("id")
);
