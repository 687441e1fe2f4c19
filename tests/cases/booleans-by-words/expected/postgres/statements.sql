-- upsert `subscribers`: 1 row
INSERT INTO "subscribers" ("id", "active")
SELECT new."id", new."active"
FROM UNNEST(
    $1::INT4[],
    $2::BOOL[]
) AS new ("id", "active")
ON CONFLICT ("id") DO UPDATE SET
    "active" = excluded."active"
WHERE ROW("subscribers"."active")::RECORD
    *<> ROW(excluded."active")::RECORD;
-- $1 = [1]
-- $2 = [true]

