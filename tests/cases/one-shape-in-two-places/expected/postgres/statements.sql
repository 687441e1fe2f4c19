-- upsert `posts`: 2 rows
INSERT INTO "posts" ("id", "author", "text", "shared_id")
SELECT new."id", new."author", new."text", new."shared_id"
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[],
    $3::TEXT[],
    $4::TEXT[]
) AS new ("id", "author", "text", "shared_id")
ON CONFLICT ("id") DO UPDATE SET
    "author" = excluded."author",
    "text" = excluded."text",
    "shared_id" = excluded."shared_id"
WHERE ROW("posts"."author", "posts"."text", "posts"."shared_id")::RECORD
    *<> ROW(excluded."author", excluded."text", excluded."shared_id")::RECORD;
-- $1 = ["p1", "p2"]
-- $2 = ["ada", "tom"]
-- $3 = ["hello", "look"]
-- $4 = [NULL, "p1"]

-- replace `post_tags`: rows that the event no longer has
DELETE FROM "post_tags"
WHERE "post_id" = $1::TEXT
    AND ("post_tags"."tag") IN (
        SELECT kept.column1
        FROM UNNEST($2::TEXT[]) AS kept (column1)
    ) IS NOT TRUE;
-- $1 = "p1"
-- $2 = ["sea", "sun"]

-- replace `post_tags`: 3 rows
WITH new AS (
    SELECT new."post_id", new."tag"
    FROM UNNEST(
        $1::TEXT[],
        $2::TEXT[]
    ) AS new ("post_id", "tag")
)
INSERT INTO "post_tags" ("post_id", "tag")
SELECT "post_id", "tag" FROM new
WHERE NOT EXISTS (
    SELECT FROM "post_tags" AS stored WHERE stored."post_id" = new."post_id" AND stored."tag" = new."tag"
)
ON CONFLICT ("post_id", "tag") DO NOTHING;
-- $1 = ["p1", "p1", "p2"]
-- $2 = ["sea", "sun", "see"]

