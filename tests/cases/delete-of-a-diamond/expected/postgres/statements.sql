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

-- upsert `links`: 1 row
INSERT INTO "links" ("id", "of", "other")
SELECT new."id", new."of", new."other"
FROM UNNEST(
    $1::INT4[],
    $2::INT4[],
    $3::INT4[]
) AS new ("id", "of", "other")
ON CONFLICT ("id") DO NOTHING;
-- $1 = [7]
-- $2 = [2]
-- $3 = [1]

-- delete `nodes`: 1 row
DELETE FROM "nodes"
WHERE "id" = $1::INT4;
-- (1)

