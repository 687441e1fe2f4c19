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

-- upsert `folders`: 1 row
INSERT INTO "folders" ("tenant", "id", "parent")
SELECT new."tenant", new."id", new."parent"
FROM UNNEST(
    $1::INT4[],
    $2::INT4[],
    $3::INT4[]
) AS new ("tenant", "id", "parent")
ON CONFLICT ("tenant", "id") DO UPDATE SET
    "parent" = excluded."parent"
WHERE ROW("folders"."parent")::RECORD
    *<> ROW(excluded."parent")::RECORD;
-- $1 = [1]
-- $2 = [1]
-- $3 = [NULL]

-- truncate `nodes`: all rows
UPDATE "nodes"
SET
    "parent" = NULL
WHERE "parent" IS NOT NULL;
DELETE FROM "nodes";

-- truncate `folders`: all rows
UPDATE "folders"
SET
    "parent" = NULL
WHERE "parent" IS NOT NULL;
DELETE FROM "folders";

