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

-- update `tickets`: 1 row
UPDATE "tickets" AS stored SET
    "status" = given.column1::TEXT
FROM UNNEST(
    $1::TEXT[],
    $2::INT4[]
) AS given (column1, column2)
WHERE "stored"."id" = given.column2::INT4;
-- $1 = ["closed"]
-- $2 = [1]

