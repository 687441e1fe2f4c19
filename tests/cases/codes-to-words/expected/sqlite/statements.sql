-- upsert `tickets`: 1 row
INSERT INTO "tickets" ("id", "state", "priority")
VALUES
    (?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "state" = excluded."state",
    "priority" = excluded."priority";
-- (1, "open", 3)

