CREATE TABLE IF NOT EXISTS "documents" (
    "id" CHAR(24) NOT NULL,
    "n" BIGINT,
    "m" INT,
    "meta" TEXT,
    PRIMARY KEY ("id")
);
