CREATE TABLE IF NOT EXISTS "meters" (
    "id" VARCHAR(10) NOT NULL,
    "place" VARCHAR(20),
    "level" INT,
    "read_at" TEXT,
    "first" INT,
    PRIMARY KEY ("id")
);
CREATE INDEX IF NOT EXISTS "idx_place" ON "meters" ("place");

CREATE TABLE IF NOT EXISTS "versions" (
    "id" INTEGER PRIMARY KEY AUTOINCREMENT,
    "meter" VARCHAR(10) NOT NULL,
    "part" VARCHAR(10) NOT NULL,
    "serial" VARCHAR(20),
    "version" BIGINT,
    CONSTRAINT "uq_part" UNIQUE ("meter", "part")
);
