-- upsert `paths`: 1 row
INSERT INTO "paths" ("id", "drive")
SELECT new."id", new."drive"
FROM UNNEST(
    $1::INT4[],
    $2::TEXT[]
) AS new ("id", "drive")
ON CONFLICT ("id") DO UPDATE SET
    "drive" = excluded."drive"
WHERE ROW("paths"."drive")::RECORD
    *<> ROW(excluded."drive")::RECORD;
-- $1 = [1]
-- $2 = ["C:\\"]

