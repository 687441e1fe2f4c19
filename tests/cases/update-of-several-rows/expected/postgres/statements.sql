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
-- $2 = ["red"]
-- $3 = ["open"]

-- update `tickets`: 1 row
UPDATE "tickets" AS stored SET
    "status" = given.column1::TEXT
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[]
) AS given (column1, column2)
WHERE "stored"."team" = given.column2::TEXT;
-- $1 = ["waiting"]
-- $2 = ["red"]

