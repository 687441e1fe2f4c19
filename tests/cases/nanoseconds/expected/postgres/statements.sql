-- upsert `spans`: 1 row
INSERT INTO "spans" ("id", "started_at", "ended_at", "seen_at")
SELECT new."id", new."started_at", new."ended_at", new."seen_at"
FROM UNNEST(
    $1::TEXT[],
    $2::TIMESTAMP[],
    $3::TIMESTAMP[],
    $4::TIMESTAMP[]
) AS new ("id", "started_at", "ended_at", "seen_at")
ON CONFLICT ("id") DO UPDATE SET
    "started_at" = excluded."started_at",
    "ended_at" = excluded."ended_at",
    "seen_at" = excluded."seen_at"
WHERE ROW("spans"."started_at", "spans"."ended_at", "spans"."seen_at")::RECORD
    *<> ROW(excluded."started_at", excluded."ended_at", excluded."seen_at")::RECORD;
-- $1 = ["a1"]
-- $2 = ["2025-01-15 14:00:00.123456"]
-- $3 = ["2025-01-15 14:00:01.987654"]
-- $4 = ["2025-01-15 14:00:02.500000"]

