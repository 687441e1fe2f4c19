-- upsert `books`: 1 row
INSERT INTO "books" ("id", "isbn", "title")
SELECT new."id", new."isbn", new."title"
FROM UNNEST(
    $1::INT4[],
    $2::TEXT[],
    $3::TEXT[]
) AS new ("id", "isbn", "title")
ON CONFLICT ("id") DO UPDATE SET
    "title" = excluded."title"
WHERE ROW("books"."title")::RECORD
    *<> ROW(excluded."title")::RECORD;
-- $1 = [1]
-- $2 = ["one"]
-- $3 = ["One"]

-- upsert `pages`: 3 rows
INSERT INTO "pages" ("book", "number", "words")
SELECT new."book", new."number", new."words"
FROM UNNEST(
    $1::INT4[],
    $2::INT4[],
    $3::INT4[]
) AS new ("book", "number", "words")
ON CONFLICT ("book", "number") DO UPDATE SET
    "words" = excluded."words"
WHERE ROW("pages"."words")::RECORD
    *<> ROW(excluded."words")::RECORD;
-- $1 = [1, 1, 1]
-- $2 = [1, 2, 3]
-- $3 = [10, 20, 30]

-- insert `notes`: 1 row
INSERT INTO "notes" ("book", "number", "text")
SELECT new."book", new."number", new."text"
FROM UNNEST(
    $1::INT4[],
    $2::INT4[],
    $3::TEXT[]
) AS new ("book", "number", "text");
-- $1 = [2]
-- $2 = [1]
-- $3 = ["margin"]

-- delete `pages`: 2 rows
DELETE FROM "pages" AS stored
USING UNNEST(
    $1::INT4[],
    $2::INT4[]
) AS given (column1, column2)
WHERE "stored"."book" = given.column1::INT4 AND "stored"."number" = given.column2::INT4;
-- $1 = [1, 1]
-- $2 = [2, 9]

-- delete `books`: 1 row
DELETE FROM "books"
WHERE "id" = $1::INT4;
-- (2)

-- delete `books`: 1 row
DELETE FROM "books"
WHERE "isbn" = $1::TEXT;
-- ("four")

-- delete `pages`: 1 row
DELETE FROM "pages" AS stored
USING UNNEST(
    $1::INT4[]
) AS given (column1)
WHERE "stored"."book" = given.column1::INT4;
-- $1 = [3]

