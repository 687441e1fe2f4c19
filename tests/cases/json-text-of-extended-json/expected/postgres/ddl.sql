CREATE TABLE IF NOT EXISTS "documents" (
    "id" CHAR(24) COLLATE "C" NOT NULL,
    "n" BIGINT,
    "m" INT,
    "meta" JSONB,
    PRIMARY KEY ("id")
);
