-- upsert `people`: 2 rows
INSERT INTO "people" ("id", "name", "source", "note")
VALUES
    (?, ?, ?, ?),
    (?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "name" = excluded."name",
    "source" = excluded."source",
    "note" = excluded."note";
-- (1, "Ann", "list", "none")
-- (2, "Bob", "list", "none")

-- upsert `people`: 3 rows
INSERT INTO "people" ("id", "name", "source", "note")
VALUES
    (?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "name" = excluded."name",
    "source" = excluded."source",
    "note" = excluded."note";
-- (4, "E", "blue", "no note")

-- upsert `people`: 1 row
INSERT INTO "people" ("id", "name", "source", "note")
VALUES
    (?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "name" = excluded."name",
    "note" = excluded."note";
-- (5, "Eve", "list", "alone")

-- insert `people`: 2 rows
INSERT INTO "people" ("id", "name", "source", "note")
VALUES
    (?, ?, ?, ?),
    (?, ?, ?, ?);
-- (8, "Gus", "list", "0")
-- (9, "Gus", "list", "1")

