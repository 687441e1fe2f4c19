CREATE TABLE IF NOT EXISTS "documents" (
    "id" CHAR(24) COLLATE "C" NOT NULL,
    "visits" BIGINT,
    "price" DECIMAL(10,2),
    "seen" TIMESTAMP(3),
    "key" UUID,
    "photo" BYTEA,
    "first" CHAR(24),
    PRIMARY KEY ("id")
);
