-- upsert `tags`: 3 rows
INSERT INTO "tags" ("id", "at", "tag")
VALUES
    (?, ?, ?),
    (?, ?, ?)
ON CONFLICT ("id", "at") DO UPDATE SET
    "tag" = excluded."tag";
-- (1, 0, "red")
-- (1, 1, "blue")

-- upsert `tags`: 3 rows
INSERT INTO "tags" ("id", "at", "tag")
VALUES
    (?, ?, ?)
ON CONFLICT ("id", "at") DO UPDATE SET
    "tag" = excluded."tag";
-- (1, 2, "red")

-- upsert `gifts`: 2 rows
INSERT INTO "gifts" ("id", "at", "note")
VALUES
    (?, ?, ?),
    (?, ?, ?)
ON CONFLICT ("id", "at") DO UPDATE SET
    "note" = excluded."note";
-- (1, 1, "for you")
-- (1, 2, NULL)

