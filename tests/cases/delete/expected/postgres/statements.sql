-- tests/cases/delete/events.ndjson:1: written 1
-- upsert `books`: 1 row
--    id     1
--    isbn   one
--    title  One
INSERT INTO "books" ("id", "isbn", "title")
SELECT new."id", new."isbn", new."title"
FROM UNNEST(
    $1::INT4[],
    $2::TEXT[],
    $3::TEXT[]
) AS new ("id", "isbn", "title")
ON CONFLICT ("id") DO UPDATE SET
    "title" = excluded."title";
-- $1 = [1]
-- $2 = ["one"]
-- $3 = ["One"]

-- upsert `pages`: 3 rows
--    book    1   1   1
--    number  1   2   3
--    words   10  20  30
INSERT INTO "pages" ("book", "number", "words")
SELECT new."book", new."number", new."words"
FROM UNNEST(
    $1::INT4[],
    $2::INT4[],
    $3::INT4[]
) AS new ("book", "number", "words")
ON CONFLICT ("book", "number") DO UPDATE SET
    "words" = excluded."words";
-- $1 = [1, 1, 1]
-- $2 = [1, 2, 3]
-- $3 = [10, 20, 30]

-- tests/cases/delete/events.ndjson:2: written 2
-- upsert `books`: 1 row
--    id     2
--    isbn   two
--    title  Two
INSERT INTO "books" ("id", "isbn", "title")
SELECT new."id", new."isbn", new."title"
FROM UNNEST(
    $1::INT4[],
    $2::TEXT[],
    $3::TEXT[]
) AS new ("id", "isbn", "title")
ON CONFLICT ("id") DO UPDATE SET
    "title" = excluded."title";
-- $1 = [2]
-- $2 = ["two"]
-- $3 = ["Two"]

-- upsert `pages`: 1 row
--    book    2
--    number  1
--    words   11
INSERT INTO "pages" ("book", "number", "words")
SELECT new."book", new."number", new."words"
FROM UNNEST(
    $1::INT4[],
    $2::INT4[],
    $3::INT4[]
) AS new ("book", "number", "words")
ON CONFLICT ("book", "number") DO UPDATE SET
    "words" = excluded."words";
-- $1 = [2]
-- $2 = [1]
-- $3 = [11]

-- tests/cases/delete/events.ndjson:3: written 3
-- upsert `books`: 1 row
--    id     3
--    isbn   three
--    title  Three
INSERT INTO "books" ("id", "isbn", "title")
SELECT new."id", new."isbn", new."title"
FROM UNNEST(
    $1::INT4[],
    $2::TEXT[],
    $3::TEXT[]
) AS new ("id", "isbn", "title")
ON CONFLICT ("id") DO UPDATE SET
    "title" = excluded."title";
-- $1 = [3]
-- $2 = ["three"]
-- $3 = ["Three"]

-- upsert `pages`: 2 rows
--    book    3   3
--    number  1   2
--    words   12  22
INSERT INTO "pages" ("book", "number", "words")
SELECT new."book", new."number", new."words"
FROM UNNEST(
    $1::INT4[],
    $2::INT4[],
    $3::INT4[]
) AS new ("book", "number", "words")
ON CONFLICT ("book", "number") DO UPDATE SET
    "words" = excluded."words";
-- $1 = [3, 3]
-- $2 = [1, 2]
-- $3 = [12, 22]

-- tests/cases/delete/events.ndjson:4: noted 2
-- insert `notes`: 1 row
--    book    2
--    number  1
--    text    margin
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

-- tests/cases/delete/events.ndjson:5: torn 1
-- delete `pages`: 2 rows
--    where book    1  1
--    where number  2  9
DELETE FROM "pages"
WHERE "book" = $1::INT4 AND "number" = $2::INT4;
-- (1, 2)
DELETE FROM "pages"
WHERE "book" = $1::INT4 AND "number" = $2::INT4;
-- (1, 9)

-- tests/cases/delete/events.ndjson:6: burnt 2
-- delete `books`: 1 row
--    where id  2
DELETE FROM "books"
WHERE "id" = $1::INT4;
-- (2)

-- tests/cases/delete/events.ndjson:7: burnt 2
-- delete `books`: 1 row
--    where id  2
DELETE FROM "books"
WHERE "id" = $1::INT4;
-- (2)

-- tests/cases/delete/events.ndjson:8: recalled
-- delete `books`: 1 row
--    where isbn  four
DELETE FROM "books"
WHERE "isbn" = $1::TEXT;
-- ("four")

-- tests/cases/delete/events.ndjson:9: recalled
-- dead letter (extract): `$.isbn` matches nothing, no row can be found by its `books.isbn`

-- tests/cases/delete/events.ndjson:10: emptied 3
-- delete `pages`: 1 row
--    where book  3
DELETE FROM "pages"
WHERE "book" = $1::INT4;
-- (3)

-- tests/cases/delete/events.ndjson:11: written 4
-- upsert `books`: 1 row
--    id     4
--    isbn   four
--    title  Four
INSERT INTO "books" ("id", "isbn", "title")
SELECT new."id", new."isbn", new."title"
FROM UNNEST(
    $1::INT4[],
    $2::TEXT[],
    $3::TEXT[]
) AS new ("id", "isbn", "title")
ON CONFLICT ("id") DO UPDATE SET
    "title" = excluded."title";
-- $1 = [4]
-- $2 = ["four"]
-- $3 = ["Four"]

-- upsert `pages`: 1 row
--    book    4
--    number  1
--    words   13
INSERT INTO "pages" ("book", "number", "words")
SELECT new."book", new."number", new."words"
FROM UNNEST(
    $1::INT4[],
    $2::INT4[],
    $3::INT4[]
) AS new ("book", "number", "words")
ON CONFLICT ("book", "number") DO UPDATE SET
    "words" = excluded."words";
-- $1 = [4]
-- $2 = [1]
-- $3 = [13]

-- tests/cases/delete/events.ndjson:12: recalled
-- delete `books`: 1 row
--    where isbn  four
DELETE FROM "books"
WHERE "isbn" = $1::TEXT;
-- ("four")

-- tests/cases/delete/events.ndjson:13: written 5
-- upsert `books`: 1 row
--    id     5
--    isbn   four
--    title  Four again
INSERT INTO "books" ("id", "isbn", "title")
SELECT new."id", new."isbn", new."title"
FROM UNNEST(
    $1::INT4[],
    $2::TEXT[],
    $3::TEXT[]
) AS new ("id", "isbn", "title")
ON CONFLICT ("id") DO UPDATE SET
    "title" = excluded."title";
-- $1 = [5]
-- $2 = ["four"]
-- $3 = ["Four again"]

-- tests/cases/delete/events.ndjson:14: burnt 6
-- delete `books`: 1 row
--    where id  6
DELETE FROM "books"
WHERE "id" = $1::INT4;
-- (6)

-- tests/cases/delete/events.ndjson:15: written 6
-- upsert `books`: 1 row
--    id     6
--    isbn   six
--    title  Late
INSERT INTO "books" ("id", "isbn", "title")
SELECT new."id", new."isbn", new."title"
FROM UNNEST(
    $1::INT4[],
    $2::TEXT[],
    $3::TEXT[]
) AS new ("id", "isbn", "title")
ON CONFLICT ("id") DO UPDATE SET
    "title" = excluded."title";
-- $1 = [6]
-- $2 = ["six"]
-- $3 = ["Late"]

