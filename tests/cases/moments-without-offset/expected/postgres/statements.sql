-- upsert `readings`: 1 row
INSERT INTO "readings" ("id", "at")
SELECT new."id", new."at"
FROM UNNEST(
    $1::INT4[],
    $2::TIMESTAMP[]
) AS new ("id", "at")
ON CONFLICT ("id") DO UPDATE SET
    "at" = excluded."at"
WHERE ROW("readings"."at")::RECORD
    *<> ROW(excluded."at")::RECORD;
-- $1 = [1]
-- $2 = ["2025-01-15 14:00:00.000000"]

