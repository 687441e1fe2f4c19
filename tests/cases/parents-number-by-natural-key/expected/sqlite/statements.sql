-- upsert `categories`: 1 row
INSERT INTO "categories" ("name")
VALUES
    (?)
ON CONFLICT ("name") DO NOTHING;
-- ("Novels")

-- upsert `books`: 2 rows
SELECT 0, "id" FROM "categories" WHERE "name" = ?;
-- ("Novels")

-- upsert `books`: 2 rows
INSERT INTO "books" ("isbn", "title", "category_id")
VALUES
    (?, ?, ?),
    (?, ?, ?)
ON CONFLICT ("isbn") DO UPDATE SET
    "title" = excluded."title",
    "category_id" = excluded."category_id";
-- ("b1", "Salt", (looked up))
-- ("b2", "Dunes", (looked up))

-- upsert `books`: 1 row
INSERT INTO "books" ("isbn", "title", "category_id")
VALUES
    (?, ?, ?)
ON CONFLICT ("isbn") DO UPDATE SET
    "title" = excluded."title",
    "category_id" = excluded."category_id";
-- ("b3", "Coast", (looked up))

