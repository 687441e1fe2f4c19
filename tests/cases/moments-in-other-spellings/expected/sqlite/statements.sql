-- upsert `tickets`: 1 row
INSERT INTO "tickets" ("id", "mailed_at", "called_at", "due_at", "opened_on", "edited_at", "closed_at")
VALUES
    (?, ?, ?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "mailed_at" = excluded."mailed_at",
    "called_at" = excluded."called_at",
    "due_at" = excluded."due_at",
    "opened_on" = excluded."opened_on",
    "edited_at" = excluded."edited_at",
    "closed_at" = excluded."closed_at";
-- (1, "2019-06-05 17:53:45.000000", "2019-06-05 17:53:45.000000", "2019-06-05 13:45:00.000000", "2019-06-05", "2019-06-05 19:53:45.000000", "2019-06-05 19:53:45.000000")

