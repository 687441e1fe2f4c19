-- upsert `menus`: 1 row
INSERT INTO "menus" ("id", "name")
SELECT new."id", new."name"
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[]
) AS new ("id", "name")
ON CONFLICT ("id") DO UPDATE SET
    "name" = excluded."name"
WHERE ROW("menus"."name")::RECORD
    *<> ROW(excluded."name")::RECORD;
-- $1 = ["a"]
-- $2 = ["A"]

-- replace `dishes`: rows that the event no longer has
DELETE FROM "dishes"
WHERE "menu" = $1::TEXT
    AND ("dishes"."code") IN (
        SELECT kept.column1
        FROM UNNEST($2::TEXT[]) AS kept (column1)
    ) IS NOT TRUE;
-- $1 = "a"
-- $2 = ["soup", "pie", "tea"]

-- replace `dishes`: 1 row
WITH new AS (
    SELECT new."menu", new."code", new."place", new."price"::NUMERIC, new."facts"::JSONB, new."label"
    FROM UNNEST(
        $1::TEXT[],
        $2::TEXT[],
        $3::INT4[],
        $4::TEXT[],
        $5::TEXT[],
        $6::TEXT[]
    ) AS new ("menu", "code", "place", "price", "facts", "label")
),
changed AS (
    UPDATE "dishes" SET
        "place" = new."place",
        "price" = new."price",
        "facts" = new."facts",
        "label" = new."label"
    FROM new
    WHERE "dishes"."menu" = new."menu" AND "dishes"."code" = new."code" AND (
        "dishes"."place" IS DISTINCT FROM new."place"
        OR "dishes"."price" IS DISTINCT FROM new."price"
        OR "dishes"."facts"::TEXT COLLATE "C" IS DISTINCT FROM new."facts"::TEXT COLLATE "C"
        OR "dishes"."label" IS DISTINCT FROM new."label"
    )
)
INSERT INTO "dishes" ("menu", "code", "place", "price", "facts", "label")
SELECT "menu", "code", "place", "price", "facts", "label" FROM new
WHERE NOT EXISTS (
    SELECT FROM "dishes" AS stored WHERE stored."menu" = new."menu" AND stored."code" = new."code"
)
ON CONFLICT ("menu", "code") DO UPDATE SET
    "place" = excluded."place",
    "price" = excluded."price",
    "facts" = excluded."facts",
    "label" = excluded."label"
WHERE
    "dishes"."place" IS DISTINCT FROM excluded."place"
    OR "dishes"."price" IS DISTINCT FROM excluded."price"
    OR "dishes"."facts"::TEXT COLLATE "C" IS DISTINCT FROM excluded."facts"::TEXT COLLATE "C"
    OR "dishes"."label" IS DISTINCT FROM excluded."label";
-- $1 = ["a"]
-- $2 = ["soup"]
-- $3 = [1]
-- $4 = [3.50]
-- $5 = ["{\"kcal\":120}"]
-- $6 = ["Soup"]

-- delete `menus`: 1 row
DELETE FROM "menus" AS stored
USING UNNEST(
    $1::TEXT[]
) AS given (column1)
WHERE "stored"."id" = given.column1::TEXT;
-- $1 = ["g"]

