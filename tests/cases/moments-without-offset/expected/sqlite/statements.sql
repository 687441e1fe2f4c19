-- upsert `readings`: 1 row
INSERT INTO "readings" ("id", "at")
VALUES
    (?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "at" = excluded."at";
-- (1, "2025-01-15 14:00:00.000000")

