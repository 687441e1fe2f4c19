CREATE TABLE IF NOT EXISTS "customers" (
    "id" CHAR(24) NOT NULL,
    "name" VARCHAR(40),
    "visits" BIGINT,
    "balance" TEXT,
    "born" TEXT,
    "seen_at" TEXT,
    "rest" TEXT,
    "changed_at" TEXT NOT NULL,
    "deleted" BOOLEAN NOT NULL,
    PRIMARY KEY ("id")
);
