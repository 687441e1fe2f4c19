CREATE TABLE IF NOT EXISTS "marks" (
    "id" INTEGER PRIMARY KEY AUTOINCREMENT,
    "code" VARCHAR(9) NOT NULL,
    "kind" VARCHAR(9) NOT NULL DEFAULT 'it''s',
    "number" INT DEFAULT -1,
    "big" TEXT DEFAULT '18446744073709551615',
    "price" TEXT DEFAULT '1.50',
    "short" CHAR(2) DEFAULT 'ab',
    "flag" BOOLEAN DEFAULT 1,
    "day" TEXT DEFAULT '2025-01-31',
    "hour" TEXT DEFAULT '10:00:00.5',
    "moment" TEXT DEFAULT '2025-01-31 10:00:00.500',
    "uid" TEXT DEFAULT '0190a1b2-0000-7000-8000-000000000001',
    "word" VARCHAR(3) CHECK ("word" IN ('new', 'New')) DEFAULT 'New',
    "note" VARCHAR(9),
    CONSTRAINT "uq_kind" UNIQUE ("code", "kind", "number", "big", "price", "short", "flag", "day"),
    CONSTRAINT "uq_rest" UNIQUE ("code", "hour", "moment", "uid", "word")
);

CREATE TABLE IF NOT EXISTS "flags" (
    "only" INT NOT NULL DEFAULT 1,
    "note" VARCHAR(9),
    PRIMARY KEY ("only")
);
