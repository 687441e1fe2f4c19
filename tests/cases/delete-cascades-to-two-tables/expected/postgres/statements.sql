-- upsert `folders`: 1 row
INSERT INTO "folders" ("id", "parent")
SELECT new."id", new."parent"
FROM UNNEST(
    $1::INT4[],
    $2::INT4[]
) AS new ("id", "parent")
ON CONFLICT ("id") DO UPDATE SET
    "parent" = excluded."parent"
WHERE ROW("folders"."parent")::RECORD
    *<> ROW(excluded."parent")::RECORD;
-- $1 = [1]
-- $2 = [NULL]

-- upsert `files`: 1 row
INSERT INTO "files" ("id", "folder")
SELECT new."id", new."folder"
FROM UNNEST(
    $1::INT4[],
    $2::INT4[]
) AS new ("id", "folder")
ON CONFLICT ("id") DO UPDATE SET
    "folder" = excluded."folder"
WHERE ROW("files"."folder")::RECORD
    *<> ROW(excluded."folder")::RECORD;
-- $1 = [10]
-- $2 = [1]

-- delete `folders`: 1 row
DELETE FROM "folders"
WHERE "id" = $1::INT4;
-- (4)

