-- upsert `articles`: 1 row
INSERT INTO "articles" ("id", "title", "body", "doc")
VALUES
    (?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "title" = excluded."title",
    "body" = excluded."body",
    "doc" = excluded."doc";
-- (1, "One", "long text", "{\"a\":1}")

-- upsert `articles`: 1 row
INSERT INTO "articles" ("id", "title", "body", "doc")
VALUES
    (?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "title" = excluded."title";
-- (1, "One!", NULL, NULL)

-- upsert `articles`: 1 row
INSERT INTO "articles" ("id", "title", "body", "doc")
VALUES
    (?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "title" = excluded."title",
    "body" = excluded."body";
-- (2, "Two!", NULL, NULL)

-- upsert `articles`: 1 row
INSERT INTO "articles" ("id", "title", "body", "doc")
VALUES
    (?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "title" = excluded."title",
    "doc" = excluded."doc";
-- (3, "Three", NULL, "{\"b\":2}")

