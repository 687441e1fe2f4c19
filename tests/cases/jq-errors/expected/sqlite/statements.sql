-- upsert `things`: 1 row
INSERT INTO "things" ("id", "part", "a", "b", "c")
VALUES
    (?, ?, ?, ?, ?)
ON CONFLICT ("id", "part") DO UPDATE SET
    "a" = excluded."a",
    "b" = excluded."b",
    "c" = excluded."c";
-- (1, 1, 7, "x", "{\"x\":1.50}")

-- upsert `things`: 2 rows
INSERT INTO "things" ("id", "part", "a", "b", "c")
VALUES
    (?, ?, ?, ?, ?),
    (?, ?, ?, ?, ?)
ON CONFLICT ("id", "part") DO UPDATE SET
    "a" = excluded."a",
    "b" = excluded."b",
    "c" = excluded."c";
-- (9, 1, 8, NULL, NULL)
-- (9, 2, 8, NULL, NULL)

