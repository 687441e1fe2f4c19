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
    "at" = excluded."at"
WHERE ROW("things"."state", "things"."at")::RECORD
    *<> ROW(excluded."state", excluded."at")::RECORD;
-- $1 = [1]
-- $2 = ["a"]
-- $3 = [1]

-- update `things`: 1 row
UPDATE "things" AS stored SET
    "state" = given.column1::TEXT,
    "at" = given.column2::INT8
FROM UNNEST(
    $1::TEXT[],
    $2::INT8[],
    $3::INT4[]
) AS given (column1, column2, column3)
WHERE "stored"."id" = given.column3::INT4;
-- $1 = ["gone"]
-- $2 = [3]
-- $3 = [1]

