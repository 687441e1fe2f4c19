-- upsert `films`: 1 row
INSERT INTO "films" ("id", "title", "year")
VALUES
    (?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "title" = excluded."title",
    "year" = excluded."year";
-- (1, "Harbour", 1987)

