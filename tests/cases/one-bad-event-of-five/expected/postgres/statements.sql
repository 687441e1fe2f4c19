-- upsert `measurements`: 1 row
INSERT INTO "measurements" ("id", "value", "batch")
SELECT new."id", new."value", new."batch"
FROM UNNEST(
    $1::INT4[],
    $2::INT4[],
    $3::TEXT[]
) AS new ("id", "value", "batch")
ON CONFLICT ("id") DO UPDATE SET
    "value" = excluded."value",
    "batch" = excluded."batch"
WHERE ROW("measurements"."value", "measurements"."batch")::RECORD
    *<> ROW(excluded."value", excluded."batch")::RECORD;
-- $1 = [1]
-- $2 = [10]
-- $3 = ["b1"]

