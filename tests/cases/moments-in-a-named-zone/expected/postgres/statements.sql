-- upsert `shifts`: 1 row
INSERT INTO "shifts" ("id", "begins_at")
SELECT new."id", new."begins_at"
FROM UNNEST(
    $1::INT4[],
    $2::TIMESTAMP[]
) AS new ("id", "begins_at")
ON CONFLICT ("id") DO UPDATE SET
    "begins_at" = excluded."begins_at"
WHERE ROW("shifts"."begins_at")::RECORD
    *<> ROW(excluded."begins_at")::RECORD;
-- $1 = [1]
-- $2 = ["2025-01-15 13:00:00.000000"]

