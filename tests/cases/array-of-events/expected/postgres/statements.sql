-- upsert `things`: 2 rows
INSERT INTO "things" ("id", "state", "batch")
SELECT new."id", new."state", new."batch"
FROM UNNEST(
    $1::INT4[],
    $2::TEXT[],
    $3::TEXT[]
) AS new ("id", "state", "batch")
ON CONFLICT ("id") DO UPDATE SET
    "state" = excluded."state",
    "batch" = excluded."batch";
-- $1 = [1, 2]
-- $2 = ["a", "b"]
-- $3 = ["one", "one"]

-- update `things`: 1 row
UPDATE "things" SET
    "state" = $1::TEXT
WHERE "id" = $2::INT4;
-- ("marked", 1)

