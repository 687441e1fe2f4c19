-- upsert `places`: 1 row
INSERT INTO "places" ("room", "rack", "next")
VALUES
    (?, ?, ?)
ON CONFLICT ("room", "rack") DO UPDATE SET
    "next" = excluded."next";
-- ("red", 1.0, NULL)

-- upsert `places`: 1 row
SELECT 0, "id" FROM "places" WHERE "room" = ? AND "rack" = ?;
-- ("red", 1.0)

-- upsert `tags`: 2 rows
INSERT INTO "tags" ("name")
VALUES
    (?),
    (?)
ON CONFLICT ("name") DO NOTHING;
-- ("glass")
-- ("heavy")

-- upsert `boxes`: 1 row
SELECT 0, "id" FROM "places" WHERE "room" = ? AND "rack" = ?;
-- ("blue", 2.5)

-- upsert `boxes`: 1 row
SELECT 0, "id" FROM "tags" WHERE "name" = ?;
-- ("glass")

-- upsert `boxes`: 1 row
INSERT INTO "boxes" ("id", "place", "main")
VALUES
    (?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "place" = excluded."place",
    "main" = excluded."main";
-- (1, (looked up), (looked up))

-- upsert `box_tags`: 1 row
SELECT 0, "id" FROM "tags" WHERE "name" = ?;
-- ("glass")

-- upsert `box_tags`: 1 row
INSERT INTO "box_tags" ("box", "tag", "at")
VALUES
    (?, ?, ?)
ON CONFLICT ("box", "tag") DO UPDATE SET
    "at" = excluded."at";
-- (1, (looked up), 0)

-- upsert `boxes`: 1 row
INSERT INTO "boxes" ("id", "place", "main")
VALUES
    (?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "main" = excluded."main";
-- (1, NULL, (looked up))

-- upsert `tags`: 1 row
INSERT INTO "tags" ("name")
VALUES
    (?)
ON CONFLICT ("name") DO NOTHING;
-- ("glass")

-- update `boxes`: 1 row
SELECT 0, "id" FROM "places" WHERE "room" = ? AND "rack" = ?;
-- ("red", 1.0)

-- update `boxes`: 1 row
UPDATE "boxes" SET
    "place" = ?
WHERE "id" = ?;
-- ((looked up), 2)

