CREATE TABLE IF NOT EXISTS "customers" (
    "id" CHAR(24) NOT NULL,
    "n" BIGINT,
    "lang" VARCHAR(5),
    "meta" TEXT,
    "changed_at" TEXT,
    PRIMARY KEY ("id")
);
