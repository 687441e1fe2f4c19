-- upsert `folders`: 1 row
INSERT INTO "folders" ("id", "parent")
VALUES
    (?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "parent" = excluded."parent";
-- (1, NULL)

-- upsert `files`: 1 row
INSERT INTO "files" ("id", "folder")
VALUES
    (?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "folder" = excluded."folder";
-- (10, 1)

-- delete `folders`: 1 row
DELETE FROM "folders"
WHERE "id" = ?;
-- (4)

