CREATE TABLE IF NOT EXISTS "customers" (
    "id" CHAR(24) COLLATE "C" NOT NULL,
    "name" VARCHAR(40),
    "visits" BIGINT,
    "balance" DECIMAL(20,2),
    "born" DATE,
    "seen_at" TIMESTAMP(3),
    "rest" JSONB,
    "changed_at" TIMESTAMP(3) NOT NULL,
    "deleted" BOOLEAN NOT NULL,
    PRIMARY KEY ("id")
);
