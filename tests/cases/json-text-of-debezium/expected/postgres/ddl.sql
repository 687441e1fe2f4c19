CREATE TABLE IF NOT EXISTS "customers" (
    "id" CHAR(24) COLLATE "C" NOT NULL,
    "n" BIGINT,
    "lang" VARCHAR(5),
    "meta" JSONB,
    "changed_at" TIMESTAMP(3),
    PRIMARY KEY ("id")
);
