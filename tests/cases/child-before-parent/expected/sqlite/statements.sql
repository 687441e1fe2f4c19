-- upsert `parents`: 1 row
INSERT INTO "parents" ("id", "name")
VALUES
    (?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "name" = excluded."name";
-- ("p1", "parent p1")

-- upsert `children`: 1 row
INSERT INTO "children" ("id", "parent", "name")
VALUES
    (?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "parent" = excluded."parent",
    "name" = excluded."name";
-- ("c1", "p2", "child c1")

