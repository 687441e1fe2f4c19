-- upsert `chosen`: 1 row
INSERT INTO "chosen" ("id", "shelf", "at", "count", "place")
VALUES
    (?, ?, ?, ?, ?)
ON CONFLICT ("id", "shelf", "at") DO UPDATE SET
    "count" = excluded."count",
    "place" = excluded."place";
-- (1, "top", 1, 4, "hall")

-- upsert `names`: 3 rows
INSERT INTO "names" ("id", "name")
VALUES
    (?, ?),
    (?, ?)
ON CONFLICT ("id", "name") DO NOTHING;
-- (1, "Ann")
-- (1, "B.*")

-- upsert `names`: 3 rows
INSERT INTO "names" ("id", "name")
VALUES
    (?, ?)
ON CONFLICT ("id", "name") DO NOTHING;
-- (1, "Ben")

