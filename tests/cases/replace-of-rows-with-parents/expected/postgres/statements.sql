-- replace `replies`: rows that the event no longer has
DELETE FROM "replies"
WHERE "post" = $1::INT4
    AND ("replies"."reply") IN (
        SELECT kept.column1
        FROM UNNEST($2::INT4[]) AS kept (column1)
    ) IS NOT TRUE;
-- $1 = 1
-- $2 = [5, 3, 4]

-- replace `replies`: 1 row
WITH new AS (
    SELECT new."post", new."reply", new."to"
    FROM UNNEST(
        $1::INT4[],
        $2::INT4[],
        $3::INT4[]
    ) AS new ("post", "reply", "to")
),
changed AS (
    UPDATE "replies" SET
        "to" = new."to"
    FROM new
    WHERE "replies"."post" = new."post" AND "replies"."reply" = new."reply" AND (
        "replies"."to" IS DISTINCT FROM new."to"
    )
)
INSERT INTO "replies" ("post", "reply", "to")
SELECT "post", "reply", "to" FROM new
WHERE NOT EXISTS (
    SELECT FROM "replies" AS stored WHERE stored."post" = new."post" AND stored."reply" = new."reply"
)
ON CONFLICT ("post", "reply") DO UPDATE SET
    "to" = excluded."to"
WHERE
    "replies"."to" IS DISTINCT FROM excluded."to";
-- $1 = [1]
-- $2 = [5]
-- $3 = [NULL]

-- delete `replies`: 1 row
DELETE FROM "replies"
WHERE "post" = $1::INT4;
-- (1)

