-- upsert `comments`: 2 rows
INSERT INTO "comments" ("thread", "id", "place", "author", "text", "title")
VALUES
    (?, ?, ?, ?, ?, ?),
    (?, ?, ?, ?, ?, ?)
ON CONFLICT ("thread", "id") DO UPDATE SET
    "place" = excluded."place",
    "author" = excluded."author",
    "text" = excluded."text",
    "title" = excluded."title";
-- (1, 1, 0, "Ann", "green", "Tea: green")
-- (1, 6, 1, "Eve", "iced", "Tea: iced")

-- upsert `comments`: 2 rows
INSERT INTO "comments" ("thread", "id", "place", "author", "text", "title", "parent")
VALUES
    (?, ?, ?, ?, ?, ?, ?),
    (?, ?, ?, ?, ?, ?, ?)
ON CONFLICT ("thread", "id") DO UPDATE SET
    "place" = excluded."place",
    "author" = excluded."author",
    "text" = excluded."text",
    "title" = excluded."title",
    "parent" = excluded."parent";
-- (1, 2, 0, "Bob", "black", "Tea: black", 1)
-- (1, 5, 1, "Dan", "none", "Tea: none", 1)

-- upsert `marks`: 1 row
INSERT INTO "marks" ("thread", "comment", "name", "number")
VALUES
    (?, ?, ?, ?)
ON CONFLICT ("thread", "comment", "name") DO UPDATE SET
    "number" = excluded."number";
-- (1, 1, "up", 3)

-- upsert `marks`: 2 rows
INSERT INTO "marks" ("thread", "comment", "name", "number")
VALUES
    (?, ?, ?, ?),
    (?, ?, ?, ?)
ON CONFLICT ("thread", "comment", "name") DO UPDATE SET
    "number" = excluded."number";
-- (1, 2, "down", 2)
-- (1, 2, "up", 1)

-- upsert `comments`: 1 row
INSERT INTO "comments" ("thread", "id", "place", "author", "text", "title")
VALUES
    (?, ?, ?, ?, ?, ?)
ON CONFLICT ("thread", "id") DO UPDATE SET
    "place" = excluded."place",
    "author" = excluded."author",
    "text" = excluded."text",
    "title" = excluded."title";
-- (1, 6, 0, "Eve", "iced", "Tea: iced")

-- upsert `comments`: 1 row
INSERT INTO "comments" ("thread", "id", "place", "author", "text", "title", "parent")
VALUES
    (?, ?, ?, ?, ?, ?, ?)
ON CONFLICT ("thread", "id") DO UPDATE SET
    "place" = excluded."place",
    "author" = excluded."author",
    "text" = excluded."text",
    "title" = excluded."title",
    "parent" = excluded."parent";
-- (1, 5, 0, "Dan", "moved", "Tea: moved", 6)

