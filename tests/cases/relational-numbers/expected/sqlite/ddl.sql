CREATE TABLE IF NOT EXISTS "shops" (
    "id" INT NOT NULL,
    "born" TEXT,
    "opens" TEXT,
    "closes" TEXT,
    "made_at" TEXT,
    "seen_at" TEXT,
    "due" TEXT,
    PRIMARY KEY ("id")
);
