-- upsert `categories`: 1 row
INSERT INTO "categories" ("name")
SELECT new."name"
FROM UNNEST(
    $1::TEXT[]
) AS new ("name")
ON CONFLICT ("name") DO NOTHING;
-- $1 = ["Novels"]

-- upsert `books`: 2 rows
SELECT given.position - 1, stored."id"::INT8 FROM UNNEST(
    $1::TEXT[]
) WITH ORDINALITY AS given (c1, position)
JOIN "categories" AS stored ON stored."name" = given.c1;
-- $1 = ["Novels"]

-- upsert `books`: 2 rows
INSERT INTO "books" ("isbn", "title", "category_id")
SELECT new."isbn", new."title", new."category_id"
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[],
    $3::INT8[]
) AS new ("isbn", "title", "category_id")
ON CONFLICT ("isbn") DO UPDATE SET
    "title" = excluded."title",
    "category_id" = excluded."category_id"
WHERE ROW("books"."title", "books"."category_id")::RECORD
    *<> ROW(excluded."title", excluded."category_id")::RECORD;
-- $1 = ["b1", "b2"]
-- $2 = ["Salt", "Dunes"]
-- $3 = [(looked up), (looked up)]

