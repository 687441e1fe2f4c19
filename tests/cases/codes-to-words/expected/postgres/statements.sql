-- upsert `tickets`: 1 row
INSERT INTO "tickets" ("id", "state", "priority")
SELECT new."id", new."state", new."priority"
FROM UNNEST(
    $1::INT4[],
    $2::TEXT[],
    $3::INT4[]
) AS new ("id", "state", "priority")
ON CONFLICT ("id") DO UPDATE SET
    "state" = excluded."state",
    "priority" = excluded."priority"
WHERE ROW("tickets"."state", "tickets"."priority")::RECORD
    *<> ROW(excluded."state", excluded."priority")::RECORD;
-- $1 = [1]
-- $2 = ["open"]
-- $3 = [3]

