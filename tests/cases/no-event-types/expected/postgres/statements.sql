-- upsert `things`: 1 row
INSERT INTO "things" ("id", "state")
SELECT new."id", new."state"
FROM UNNEST(
    $1::INT4[],
    $2::TEXT[]
) AS new ("id", "state")
ON CONFLICT ("id") DO UPDATE SET
    "state" = excluded."state"
WHERE ROW("things"."state")::RECORD
    *<> ROW(excluded."state")::RECORD;
-- $1 = [1]
-- $2 = ["a"]

-- upsert `gone`: 1 row
INSERT INTO "gone" ("id")
SELECT new."id"
FROM UNNEST(
    $1::INT4[]
) AS new ("id")
ON CONFLICT ("id") DO NOTHING;
-- $1 = [2]

