-- upsert `things`: 1 row
INSERT INTO "things" ("id", "state", "at")
SELECT new."id", new."state", new."at"
FROM UNNEST(
    $1::INT4[],
    $2::TEXT[],
    $3::INT8[]
) AS new ("id", "state", "at")
ON CONFLICT ("id") DO UPDATE SET
    "state" = excluded."state",
    "at" = excluded."at";
-- $1 = [1]
-- $2 = ["a"]
-- $3 = [1]

-- update `things`: 1 row
UPDATE "things" SET
    "state" = $1::TEXT,
    "at" = $2::INT8
WHERE "id" = $3::INT4;
-- ("gone", 3, 1)

