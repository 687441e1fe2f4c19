-- upsert `tickets`: 1 row
INSERT INTO "tickets" ("id", "team", "status")
SELECT new."id", new."team", new."status"
FROM UNNEST(
    $1::INT4[],
    $2::TEXT[],
    $3::TEXT[]
) AS new ("id", "team", "status")
ON CONFLICT ("id") DO UPDATE SET
    "status" = excluded."status";
-- $1 = [1]
-- $2 = ["red"]
-- $3 = ["open"]

-- update `tickets`: 1 row
UPDATE "tickets" SET
    "status" = $1::TEXT
WHERE "team" = $2::TEXT;
-- ("waiting", "red")

