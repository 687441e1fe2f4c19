-- upsert `things`: 2 rows
INSERT INTO "things" ("id", "first")
SELECT new."id", new."first"
FROM UNNEST(
    $1::INT4[],
    $2::INT4[]
) AS new ("id", "first")
ON CONFLICT ("id") DO UPDATE SET
    "first" = excluded."first"
WHERE ROW("things"."first")::RECORD
    *<> ROW(excluded."first")::RECORD;
-- $1 = [1, 2]
-- $2 = [1, 1]

