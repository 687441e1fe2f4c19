-- upsert `tickets`: 1 row
INSERT INTO "tickets" ("id", "team", "status")
SELECT new."id", new."team", new."status"
FROM UNNEST(
    $1::INT4[],
    $2::TEXT[],
    $3::TEXT[]
) AS new ("id", "team", "status")
ON CONFLICT ("id") DO UPDATE SET
    "status" = excluded."status"
WHERE ROW("tickets"."status")::RECORD
    *<> ROW(excluded."status")::RECORD;
-- $1 = [1]
-- $2 = [NULL]
-- $3 = ["open"]

