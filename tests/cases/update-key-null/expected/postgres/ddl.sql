CREATE TABLE IF NOT EXISTS "tickets" (
    "id" INT NOT NULL,
    "team" VARCHAR(10) COLLATE "C",
    "status" VARCHAR(10),
    PRIMARY KEY ("id")
);
CREATE INDEX IF NOT EXISTS "idx_tickets_team" ON "tickets" ("team");
