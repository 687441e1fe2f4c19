-- replace `photo_tags`: rows that the event no longer has
DELETE FROM "photo_tags"
WHERE "photo_id" = $1::INT4
    AND ("photo_tags"."position") IN (
        SELECT kept.column1
        FROM UNNEST($2::INT4[]) AS kept (column1)
    ) IS NOT TRUE;
-- $1 = 1
-- $2 = [0, 1, 3]

-- replace `photo_tags`: 3 rows
WITH new AS (
    SELECT new."photo_id", new."position", new."tag"
    FROM UNNEST(
        $1::INT4[],
        $2::INT4[],
        $3::TEXT[]
    ) AS new ("photo_id", "position", "tag")
),
changed AS (
    UPDATE "photo_tags" SET
        "tag" = new."tag"
    FROM new
    WHERE "photo_tags"."photo_id" = new."photo_id" AND "photo_tags"."position" = new."position" AND (
        "photo_tags"."tag" IS DISTINCT FROM new."tag"
    )
)
INSERT INTO "photo_tags" ("photo_id", "position", "tag")
SELECT "photo_id", "position", "tag" FROM new
WHERE NOT EXISTS (
    SELECT FROM "photo_tags" AS stored WHERE stored."photo_id" = new."photo_id" AND stored."position" = new."position"
)
ON CONFLICT ("photo_id", "position") DO UPDATE SET
    "tag" = excluded."tag"
WHERE
    "photo_tags"."tag" IS DISTINCT FROM excluded."tag";
-- $1 = [1, 1, 1]
-- $2 = [0, 1, 3]
-- $3 = ["a", "b", "c"]

