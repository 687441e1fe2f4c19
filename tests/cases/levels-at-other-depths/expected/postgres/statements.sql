-- upsert `comments`: 2 rows
INSERT INTO "comments" ("thread", "id", "place", "author", "text", "title")
SELECT new."thread", new."id", new."place", new."author", new."text", new."title"
FROM UNNEST(
    $1::INT4[],
    $2::INT4[],
    $3::INT4[],
    $4::TEXT[],
    $5::TEXT[],
    $6::TEXT[]
) AS new ("thread", "id", "place", "author", "text", "title")
ON CONFLICT ("thread", "id") DO UPDATE SET
    "place" = excluded."place",
    "author" = excluded."author",
    "text" = excluded."text",
    "title" = excluded."title"
WHERE ROW("comments"."place", "comments"."author", "comments"."text", "comments"."title")::RECORD
    *<> ROW(excluded."place", excluded."author", excluded."text", excluded."title")::RECORD;
-- $1 = [1, 1]
-- $2 = [1, 6]
-- $3 = [0, 1]
-- $4 = ["Ann", "Eve"]
-- $5 = ["green", "iced"]
-- $6 = ["Tea: green", "Tea: iced"]

-- upsert `comments`: 2 rows
INSERT INTO "comments" ("thread", "id", "place", "author", "text", "title", "parent")
SELECT new."thread", new."id", new."place", new."author", new."text", new."title", new."parent"
FROM UNNEST(
    $1::INT4[],
    $2::INT4[],
    $3::INT4[],
    $4::TEXT[],
    $5::TEXT[],
    $6::TEXT[],
    $7::INT4[]
) AS new ("thread", "id", "place", "author", "text", "title", "parent")
ON CONFLICT ("thread", "id") DO UPDATE SET
    "place" = excluded."place",
    "author" = excluded."author",
    "text" = excluded."text",
    "title" = excluded."title",
    "parent" = excluded."parent"
WHERE ROW("comments"."place", "comments"."author", "comments"."text", "comments"."title", "comments"."parent")::RECORD
    *<> ROW(excluded."place", excluded."author", excluded."text", excluded."title", excluded."parent")::RECORD;
-- $1 = [1, 1]
-- $2 = [2, 5]
-- $3 = [0, 1]
-- $4 = ["Bob", "Dan"]
-- $5 = ["black", "none"]
-- $6 = ["Tea: black", "Tea: none"]
-- $7 = [1, 1]

-- upsert `marks`: 1 row
INSERT INTO "marks" ("thread", "comment", "name", "number")
SELECT new."thread", new."comment", new."name", new."number"
FROM UNNEST(
    $1::INT4[],
    $2::INT4[],
    $3::TEXT[],
    $4::INT4[]
) AS new ("thread", "comment", "name", "number")
ON CONFLICT ("thread", "comment", "name") DO UPDATE SET
    "number" = excluded."number"
WHERE ROW("marks"."number")::RECORD
    *<> ROW(excluded."number")::RECORD;
-- $1 = [1]
-- $2 = [1]
-- $3 = ["up"]
-- $4 = [3]

