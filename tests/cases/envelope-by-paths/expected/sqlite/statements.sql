-- upsert `things`: 1 row
INSERT INTO "things" ("id", "state", "at")
VALUES
    (?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "state" = excluded."state",
    "at" = excluded."at";
-- (1, "a", 1)

-- update `things`: 1 row
UPDATE "things" SET
    "state" = ?,
    "at" = ?
WHERE "id" = ?;
-- ("gone", 3, 1)

