-- upsert `books`: 1 row
INSERT INTO "books" ("id", "isbn", "title")
VALUES
    (?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "title" = excluded."title";
-- (1, "one", "One")

-- upsert `pages`: 3 rows
INSERT INTO "pages" ("book", "number", "words")
VALUES
    (?, ?, ?),
    (?, ?, ?)
ON CONFLICT ("book", "number") DO UPDATE SET
    "words" = excluded."words";
-- (1, 1, 10)
-- (1, 2, 20)

-- upsert `pages`: 3 rows
INSERT INTO "pages" ("book", "number", "words")
VALUES
    (?, ?, ?)
ON CONFLICT ("book", "number") DO UPDATE SET
    "words" = excluded."words";
-- (1, 3, 30)

-- insert `notes`: 1 row
INSERT INTO "notes" ("book", "number", "text")
VALUES
    (?, ?, ?);
-- (2, 1, "margin")

-- delete `pages`: 2 rows
WITH given (column1, column2) AS (
    VALUES
    (?, ?),
    (?, ?)
)
DELETE FROM "pages" AS stored
WHERE ("stored"."book", "stored"."number") IN (SELECT given.column1, given.column2 FROM given);
-- (1, 2)
-- (1, 9)

-- delete `books`: 1 row
DELETE FROM "books"
WHERE "id" = ?;
-- (2)

-- delete `books`: 1 row
DELETE FROM "books"
WHERE "isbn" = ?;
-- ("four")

-- delete `pages`: 1 row
DELETE FROM "pages"
WHERE "book" = ?;
-- (3)

