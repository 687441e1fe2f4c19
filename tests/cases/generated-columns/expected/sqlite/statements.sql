-- upsert `people`: 1 row
INSERT INTO "people" ("id", "first", "last")
VALUES
    (?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "first" = excluded."first",
    "last" = excluded."last";
-- (1, "Ada", "Lovelace")

-- update `people`: 1 row
UPDATE "people" SET
    "last" = ?
WHERE "id" = ?;
-- ("King", 1)

