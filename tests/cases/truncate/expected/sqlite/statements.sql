-- upsert `people`: 1 row
INSERT INTO "people" ("id", "name")
VALUES
    (?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "name" = excluded."name";
-- (1, "Ada Sample")

-- upsert `items`: 1 row
INSERT INTO "items" ("id", "name")
VALUES
    (?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "name" = excluded."name";
-- (1, "Desk")

-- truncate `people`: all rows
DELETE FROM "people";

