-- upsert `articles`: 1 row
INSERT INTO "articles" ("id", "body")
VALUES
    (?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "body" = excluded."body";
-- (1, "@70000@")

