-- upsert `nodes`: 1 row
INSERT INTO "nodes" ("id", "parent")
VALUES
    (?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "parent" = excluded."parent";
-- (1, NULL)

-- delete `nodes`: 1 row
DELETE FROM "nodes"
WHERE "id" = ?;
-- (1)

