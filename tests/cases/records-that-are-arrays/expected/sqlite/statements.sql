-- upsert `things`: 2 rows
INSERT INTO "things" ("id", "first")
VALUES
    (?, ?),
    (?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "first" = excluded."first";
-- (1, 1)
-- (2, 1)

-- upsert `things`: 1 row
INSERT INTO "things" ("id", "first")
VALUES
    (?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "first" = excluded."first";
-- (4, 4)

