-- upsert `posts`: 1 row
INSERT INTO "posts" ("id")
VALUES
    (?)
ON CONFLICT ("id") DO NOTHING;
-- (1)

-- replace `comments`: rows that the event no longer has
DELETE FROM "comments"
WHERE "post_id" = ?
    AND ("id") NOT IN (?, ?, ?, ?, ?, ?, ?, ?);
-- (1, 10, 11, 12, 13, 14, 15, 20, 20)

-- replace `comments`: 7 rows
INSERT INTO "comments" ("post_id", "id", "parent_id", "depth", "position", "text")
VALUES
    (?, ?, ?, ?, ?, ?),
    (?, ?, ?, ?, ?, ?),
    (?, ?, ?, ?, ?, ?),
    (?, ?, ?, ?, ?, ?)
ON CONFLICT ("post_id", "id") DO UPDATE SET
    "parent_id" = excluded."parent_id",
    "depth" = excluded."depth",
    "position" = excluded."position",
    "text" = excluded."text"
WHERE
    "comments"."parent_id" IS NOT excluded."parent_id"
    OR "comments"."depth" IS NOT excluded."depth"
    OR "comments"."position" IS NOT excluded."position"
    OR "comments"."text" COLLATE BINARY IS NOT excluded."text";
-- (1, 10, NULL, 0, 0, "a")
-- (1, 11, 10, 1, 0, "b")
-- (1, 12, 11, 2, 0, "c")
-- (1, 13, 12, 3, 0, "d")

-- replace `comments`: 7 rows
INSERT INTO "comments" ("post_id", "id", "parent_id", "depth", "position", "text")
VALUES
    (?, ?, ?, ?, ?, ?),
    (?, ?, ?, ?, ?, ?)
ON CONFLICT ("post_id", "id") DO UPDATE SET
    "parent_id" = excluded."parent_id",
    "depth" = excluded."depth",
    "position" = excluded."position",
    "text" = excluded."text"
WHERE
    "comments"."parent_id" IS NOT excluded."parent_id"
    OR "comments"."depth" IS NOT excluded."depth"
    OR "comments"."position" IS NOT excluded."position"
    OR "comments"."text" COLLATE BINARY IS NOT excluded."text";
-- (1, 14, 13, 4, 0, "e")
-- (1, 15, 10, 1, 1, "f")

-- replace `comments`: 7 rows
INSERT INTO "comments" ("post_id", "id", "parent_id", "depth", "position", "text")
VALUES
    (?, ?, ?, ?, ?, ?)
ON CONFLICT ("post_id", "id") DO UPDATE SET
    "parent_id" = excluded."parent_id",
    "depth" = excluded."depth",
    "position" = excluded."position",
    "text" = excluded."text"
WHERE
    "comments"."parent_id" IS NOT excluded."parent_id"
    OR "comments"."depth" IS NOT excluded."depth"
    OR "comments"."position" IS NOT excluded."position"
    OR "comments"."text" COLLATE BINARY IS NOT excluded."text";
-- (1, 20, NULL, 0, 1, "g")

-- replace `comments`: rows that the event no longer has
DELETE FROM "comments"
WHERE "post_id" = ?
    AND ("id") NOT IN (?, ?);
-- (2, 30, 32)

-- replace `comments`: rows that the event no longer has
DELETE FROM "comments"
WHERE "post_id" = ?;
-- (3)

