-- upsert `nodes`: 1 row
INSERT INTO "nodes" ("id", "parent")
SELECT new."id", new."parent"
FROM UNNEST(
    $1::INT4[],
    $2::INT4[]
) AS new ("id", "parent")
ON CONFLICT ("id") DO UPDATE SET
    "parent" = excluded."parent"
WHERE ROW("nodes"."parent")::RECORD
    *<> ROW(excluded."parent")::RECORD;
-- $1 = [1]
-- $2 = [NULL]

-- delete `nodes`: 1 row
DELETE FROM "nodes"
WHERE "id" = $1::INT4;
-- (1)

