-- upsert `users`: 1 row
INSERT INTO "users" ("id", "name")
SELECT new."id", new."name"
FROM UNNEST(
    $1::INT4[],
    $2::TEXT[]
) AS new ("id", "name")
ON CONFLICT ("id") DO UPDATE SET
    "name" = excluded."name"
WHERE ROW("users"."name")::RECORD
    *<> ROW(excluded."name")::RECORD;
-- $1 = [1]
-- $2 = ["Ada Sample"]

-- replace `addresses`: 1 row
WITH new AS (
    SELECT new."user_id", new."city", new."street"
    FROM UNNEST(
        $1::INT4[],
        $2::TEXT[],
        $3::TEXT[]
    ) AS new ("user_id", "city", "street")
),
changed AS (
    UPDATE "addresses" SET
        "city" = new."city",
        "street" = new."street"
    FROM new
    WHERE "addresses"."user_id" = new."user_id" AND (
        "addresses"."city" IS DISTINCT FROM new."city"
        OR "addresses"."street" IS DISTINCT FROM new."street"
    )
)
INSERT INTO "addresses" ("user_id", "city", "street")
SELECT "user_id", "city", "street" FROM new
WHERE NOT EXISTS (
    SELECT FROM "addresses" AS stored WHERE stored."user_id" = new."user_id"
)
ON CONFLICT ("user_id") DO UPDATE SET
    "city" = excluded."city",
    "street" = excluded."street"
WHERE
    "addresses"."city" IS DISTINCT FROM excluded."city"
    OR "addresses"."street" IS DISTINCT FROM excluded."street";
-- $1 = [1]
-- $2 = ["Oslo"]
-- $3 = ["North 1"]

-- replace `addresses`: rows that the event no longer has
DELETE FROM "addresses"
WHERE "user_id" = $1::INT4;
-- (2)

