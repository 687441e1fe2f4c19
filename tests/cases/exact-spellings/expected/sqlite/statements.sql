-- upsert `plain`: 1 row
INSERT INTO "plain" ("id", "day", "compact", "at", "amount", "score", "data", "first")
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "day" = excluded."day",
    "compact" = excluded."compact",
    "at" = excluded."at",
    "amount" = excluded."amount",
    "score" = excluded."score",
    "data" = excluded."data",
    "first" = excluded."first";
-- (1, "2025-01-31", "2025-01-31", "2025-01-31 10:00:00", 1234567.50, 3.0, "AP+r", "A12")

