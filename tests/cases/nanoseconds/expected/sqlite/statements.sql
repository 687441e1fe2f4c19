-- upsert `spans`: 1 row
INSERT INTO "spans" ("id", "started_at", "ended_at", "seen_at")
VALUES
    (?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "started_at" = excluded."started_at",
    "ended_at" = excluded."ended_at",
    "seen_at" = excluded."seen_at";
-- ("a1", "2025-01-15 14:00:00.123456", "2025-01-15 14:00:01.987654", "2025-01-15 14:00:02.500000")

