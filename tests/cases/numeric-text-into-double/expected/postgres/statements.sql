-- upsert `readings`: 1 row
INSERT INTO "readings" ("id", "value")
SELECT new."id", new."value"
FROM UNNEST(
    $1::INT4[],
    $2::FLOAT8[]
) AS new ("id", "value")
ON CONFLICT ("id") DO UPDATE SET
    "value" = excluded."value"
WHERE ROW("readings"."value")::RECORD
    *<> ROW(excluded."value")::RECORD;
-- $1 = [1]
-- $2 = [1.5]

