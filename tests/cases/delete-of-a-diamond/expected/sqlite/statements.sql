-- upsert `nodes`: 1 row
INSERT INTO "nodes" ("id", "parent")
VALUES
    (?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "parent" = excluded."parent";
-- (1, NULL)

-- upsert `links`: 1 row
INSERT INTO "links" ("id", "of", "other")
VALUES
    (?, ?, ?)
ON CONFLICT ("id") DO NOTHING;
-- (7, 2, 1)

-- delete `nodes`: 1 row
DELETE FROM "nodes"
WHERE "id" = ?;
-- (1)

