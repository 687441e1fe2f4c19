CREATE TABLE IF NOT EXISTS "badges" (
    "id" INTEGER PRIMARY KEY AUTOINCREMENT,
    "person" VARCHAR(20) NOT NULL,
    "badge" VARCHAR(20) NOT NULL,
    CONSTRAINT "uq_badge" UNIQUE ("person", "badge")
);

CREATE TABLE IF NOT EXISTS "visits" (
    "person" VARCHAR(20) NOT NULL,
    "page" VARCHAR(40) NOT NULL,
    "millis" INT
);
CREATE INDEX IF NOT EXISTS "idx_visits_person" ON "visits" ("person");
