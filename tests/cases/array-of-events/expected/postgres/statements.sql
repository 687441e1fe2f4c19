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
    "batch" = excluded."batch"
WHERE ROW("things"."state", "things"."batch")::RECORD
    *<> ROW(excluded."state", excluded."batch")::RECORD;
-- $1 = [1, 2]
-- $2 = ["a", "b"]
-- $3 = ["one", "one"]

-- update `things`: 1 row
UPDATE "things" AS stored SET
    "state" = given.column1::TEXT
FROM UNNEST(
    $1::TEXT[],
    $2::INT4[]
) AS given (column1, column2)
WHERE "stored"."id" = given.column2::INT4;
-- $1 = ["marked"]
-- $2 = [1]

