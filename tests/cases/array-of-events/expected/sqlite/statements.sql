-- upsert `things`: 2 rows
INSERT INTO "things" ("id", "state", "batch")
VALUES
    (?, ?, ?),
    (?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "state" = excluded."state",
    "batch" = excluded."batch";
-- (1, "a", "one")
-- (2, "b", "one")

-- update `things`: 1 row
UPDATE "things" SET
    "state" = ?
WHERE "id" = ?;
-- ("marked", 1)

-- upsert `things`: 1 row
INSERT INTO "things" ("id", "state", "batch")
VALUES
    (?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "state" = excluded."state",
    "batch" = excluded."batch";
-- (9, "last", "eight")

