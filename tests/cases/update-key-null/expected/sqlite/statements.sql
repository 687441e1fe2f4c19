-- upsert `tickets`: 1 row
INSERT INTO "tickets" ("id", "team", "status")
VALUES
    (?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "status" = excluded."status";
-- (1, NULL, "open")

