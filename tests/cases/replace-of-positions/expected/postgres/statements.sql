-- replace `songs`: rows that the event no longer has
DELETE FROM "songs"
WHERE "list" = $1::TEXT
    AND ("songs"."song") IN (
        SELECT kept.column1
        FROM UNNEST($2::TEXT[]) AS kept (column1)
    ) IS NOT TRUE;
-- $1 = "end"
-- $2 = ["b", "c"]

-- replace `songs`: 1 row
WITH new AS (
    SELECT new."list", new."song", new."position"
    FROM UNNEST(
        $1::TEXT[],
        $2::TEXT[],
        $3::INT4[]
    ) AS new ("list", "song", "position")
),
changed AS (
    UPDATE "songs" SET
        "position" = new."position"
    FROM new
    WHERE "songs"."list" = new."list" AND "songs"."song" = new."song" AND (
        "songs"."position" IS DISTINCT FROM new."position"
    )
)
INSERT INTO "songs" ("list", "song", "position")
SELECT "list", "song", "position" FROM new
WHERE NOT EXISTS (
    SELECT FROM "songs" AS stored WHERE stored."list" = new."list" AND stored."song" = new."song"
)
ON CONFLICT ("list", "song") DO UPDATE SET
    "position" = excluded."position"
WHERE
    "songs"."position" IS DISTINCT FROM excluded."position";
-- $1 = ["end"]
-- $2 = ["b"]
-- $3 = [0]

-- replace `places`: rows that the event no longer has
DELETE FROM "places"
WHERE "list" = $1::TEXT
    AND ("places"."position") IN (
        SELECT kept.column1
        FROM UNNEST($2::INT4[]) AS kept (column1)
    ) IS NOT TRUE;
-- $1 = "front"
-- $2 = [0, 1]

-- replace `places`: 2 rows
WITH new AS (
    SELECT new."list", new."position", new."song"
    FROM UNNEST(
        $1::TEXT[],
        $2::INT4[],
        $3::TEXT[]
    ) AS new ("list", "position", "song")
),
changed AS (
    UPDATE "places" SET
        "song" = new."song"
    FROM new
    WHERE "places"."list" = new."list" AND "places"."position" = new."position" AND (
        "places"."song" IS DISTINCT FROM new."song"
    )
)
INSERT INTO "places" ("list", "position", "song")
SELECT "list", "position", "song" FROM new
WHERE NOT EXISTS (
    SELECT FROM "places" AS stored WHERE stored."list" = new."list" AND stored."position" = new."position"
)
ON CONFLICT ("list", "position") DO UPDATE SET
    "song" = excluded."song"
WHERE
    "places"."song" IS DISTINCT FROM excluded."song";
-- $1 = ["front", "front"]
-- $2 = [0, 1]
-- $3 = ["b", "c"]

