-- upsert `posts`: 1 row
INSERT INTO "posts" ("id")
SELECT new."id"
FROM UNNEST(
    $1::INT4[]
) AS new ("id")
ON CONFLICT ("id") DO NOTHING;
-- $1 = [1]

-- replace `comments`: rows that the event no longer has
DELETE FROM "comments"
WHERE "post_id" = $1::INT4
    AND ("comments"."id") IN (
        SELECT kept.column1
        FROM UNNEST($2::INT4[]) AS kept (column1)
    ) IS NOT TRUE;
-- $1 = 1
-- $2 = [10, 11, 12, 13, 14, 15, 20]

-- replace `comments`: 7 rows
WITH new AS (
    SELECT new."post_id", new."id", new."parent_id", new."depth", new."position", new."text"
    FROM UNNEST(
        $1::INT4[],
        $2::INT4[],
        $3::INT4[],
        $4::INT4[],
        $5::INT4[],
        $6::TEXT[]
    ) AS new ("post_id", "id", "parent_id", "depth", "position", "text")
),
changed AS (
    UPDATE "comments" SET
        "parent_id" = new."parent_id",
        "depth" = new."depth",
        "position" = new."position",
        "text" = new."text"
    FROM new
    WHERE "comments"."post_id" = new."post_id" AND "comments"."id" = new."id" AND (
        "comments"."parent_id" IS DISTINCT FROM new."parent_id"
        OR "comments"."depth" IS DISTINCT FROM new."depth"
        OR "comments"."position" IS DISTINCT FROM new."position"
        OR "comments"."text" IS DISTINCT FROM new."text"
    )
)
INSERT INTO "comments" ("post_id", "id", "parent_id", "depth", "position", "text")
SELECT "post_id", "id", "parent_id", "depth", "position", "text" FROM new
WHERE NOT EXISTS (
    SELECT FROM "comments" AS stored WHERE stored."post_id" = new."post_id" AND stored."id" = new."id"
)
ON CONFLICT ("post_id", "id") DO UPDATE SET
    "parent_id" = excluded."parent_id",
    "depth" = excluded."depth",
    "position" = excluded."position",
    "text" = excluded."text"
WHERE
    "comments"."parent_id" IS DISTINCT FROM excluded."parent_id"
    OR "comments"."depth" IS DISTINCT FROM excluded."depth"
    OR "comments"."position" IS DISTINCT FROM excluded."position"
    OR "comments"."text" IS DISTINCT FROM excluded."text";
-- $1 = [1, 1, 1, 1, 1, 1, 1]
-- $2 = [10, 11, 12, 13, 14, 15, 20]
-- $3 = [NULL, 10, 11, 12, 13, 10, NULL]
-- $4 = [0, 1, 2, 3, 4, 1, 0]
-- $5 = [0, 0, 0, 0, 0, 1, 1]
-- $6 = ["a", "b", "c", "d", "e", "f", "g"]

