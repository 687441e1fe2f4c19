-- upsert `shifts`: 1 row
INSERT INTO "shifts" ("id", "begins_at")
VALUES
    (?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "begins_at" = excluded."begins_at";
-- (1, "2025-01-15 13:00:00.000000")

