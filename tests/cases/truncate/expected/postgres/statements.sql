-- upsert `people`: 1 row
INSERT INTO "people" ("id", "name")
SELECT new."id", new."name"
FROM UNNEST(
    $1::INT4[],
    $2::TEXT[]
) AS new ("id", "name")
ON CONFLICT ("id") DO UPDATE SET
    "name" = excluded."name"
WHERE ROW("people"."name")::RECORD
    *<> ROW(excluded."name")::RECORD;
-- $1 = [1]
-- $2 = ["Ada Sample"]

-- upsert `items`: 1 row
INSERT INTO "items" ("id", "name")
SELECT new."id", new."name"
FROM UNNEST(
    $1::INT4[],
    $2::TEXT[]
) AS new ("id", "name")
ON CONFLICT ("id") DO UPDATE SET
    "name" = excluded."name"
WHERE ROW("items"."name")::RECORD
    *<> ROW(excluded."name")::RECORD;
-- $1 = [1]
-- $2 = ["Desk"]

-- truncate `people`: all rows
DELETE FROM "people";

