-- replace `addresses`: 1 row
WITH new AS (
    SELECT new."user_id", new."country"::BPCHAR, new."city"
    FROM UNNEST(
        $1::INT4[],
        $2::TEXT[],
        $3::TEXT[]
    ) AS new ("user_id", "country", "city")
),
changed AS (
    UPDATE "addresses" SET
        "city" = new."city"
    FROM new
    WHERE "addresses"."user_id" = new."user_id" AND "addresses"."country" = new."country" AND (
        "addresses"."city" IS DISTINCT FROM new."city"
    )
)
INSERT INTO "addresses" ("user_id", "country", "city")
SELECT "user_id", "country", "city" FROM new
WHERE NOT EXISTS (
    SELECT FROM "addresses" AS stored WHERE stored."user_id" = new."user_id" AND stored."country" = new."country"
)
ON CONFLICT ("user_id", "country") DO UPDATE SET
    "city" = excluded."city"
WHERE
    "addresses"."city" IS DISTINCT FROM excluded."city";
-- $1 = [1]
-- $2 = ["NO"]
-- $3 = ["Oslo"]

-- insert `visits`: 1 row
INSERT INTO "visits" ("visit", "user_id", "country")
SELECT new."visit", new."user_id", new."country"::BPCHAR
FROM UNNEST(
    $1::INT4[],
    $2::INT4[],
    $3::TEXT[]
) AS new ("visit", "user_id", "country");
-- $1 = [10]
-- $2 = [1]
-- $3 = ["NO"]

-- replace `addresses`: rows that the event no longer has
DELETE FROM "addresses"
WHERE "user_id" = $1::INT4 AND "country" = $2::TEXT::BPCHAR;
-- (1, "SE")

-- replace `addresses`: 2 rows
WITH new AS (
    SELECT new."user_id", new."country"::BPCHAR, new."city"
    FROM UNNEST(
        $1::INT4[],
        $2::TEXT[],
        $3::TEXT[]
    ) AS new ("user_id", "country", "city")
),
changed AS (
    UPDATE "addresses" SET
        "city" = new."city"
    FROM new
    WHERE "addresses"."country" = new."country" AND "addresses"."user_id" = new."user_id" AND (
        "addresses"."city" IS DISTINCT FROM new."city"
    )
)
INSERT INTO "addresses" ("user_id", "country", "city")
SELECT "user_id", "country", "city" FROM new
WHERE NOT EXISTS (
    SELECT FROM "addresses" AS stored WHERE stored."country" = new."country" AND stored."user_id" = new."user_id"
)
ON CONFLICT ("country", "user_id") DO UPDATE SET
    "city" = excluded."city"
WHERE
    "addresses"."city" IS DISTINCT FROM excluded."city";
-- $1 = [4, 5]
-- $2 = ["NO", "NO"]
-- $3 = ["Bodø", "Skien"]

