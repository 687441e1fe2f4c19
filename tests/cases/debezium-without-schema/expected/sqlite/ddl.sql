CREATE TABLE IF NOT EXISTS "customers" (
    "id" INT NOT NULL,
    "name" VARCHAR(40),
    "kind" VARCHAR(6) CHECK ("kind" IN ('person', 'firm')),
    "born" TEXT,
    "opens" TEXT,
    "created" TEXT,
    "seen" TEXT,
    "updated" TEXT,
    "balance" TEXT,
    "since" SMALLINT,
    "extra" TEXT,
    "photo" BLOB,
    "active" BOOLEAN,
    "changed_at" TEXT NOT NULL,
    PRIMARY KEY ("id")
);
