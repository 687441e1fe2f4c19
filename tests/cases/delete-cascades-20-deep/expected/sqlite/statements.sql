-- upsert `links`: 1 row
INSERT INTO "links" ("id", "next")
VALUES
    (?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "next" = excluded."next";
-- (1, NULL)

-- delete `links`: 1 row
DELETE FROM "links"
WHERE "id" = ?;
-- (8)

