CREATE TABLE IF NOT EXISTS "documents" (
    "id" CHAR(24) NOT NULL,
    "visits" BIGINT,
    "price" TEXT,
    "seen" TEXT,
    "key" TEXT,
    "photo" BLOB,
    "first" CHAR(24),
    PRIMARY KEY ("id")
);
